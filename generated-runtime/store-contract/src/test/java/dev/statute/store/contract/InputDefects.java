package dev.statute.store.contract;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stores do wrong with inputs, their pages and their keys. */
final class InputDefects {
    /** Each with the test that is named for the rule. */
    static final List<Defect> ALL = List.of(
            // An input that goes on takes the last place.
            new Defect(
                    "moves inputs that are stored again",
                    RuntimeStoreContract.Inputs.class,
                    "an_input_that_is_stored_again_keeps_its_place",
                    store -> new DelegatingStore(store) {
                        private final List<InputId> order = new ArrayList<>();

                        @Override
                        public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
                            kept.persistInputState(runtimeId, input);
                            order.remove(input.stored().state().inputId());
                            order.add(input.stored().state().inputId());
                        }

                        @Override
                        public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
                            List<StoredInput> inputs = new ArrayList<>();
                            order.forEach(
                                    id -> kept.loadInputState(runtimeId, id).ifPresent(inputs::add));
                            return inputs;
                        }
                    }),

            // Of a page whose first input has ended the next one is left out.
            new Defect(
                    "skips an input between pages",
                    RuntimeStoreContract.Pages.class,
                    "the_input_after_which_a_page_begins_may_have_ended_meanwhile",
                    store -> new DelegatingStore(store) {
                        @Override
                        public InputPage loadNonTerminalInputs(
                                LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
                            InputPage page = kept.loadNonTerminalInputs(runtimeId, after, limit);
                            boolean ended = after.flatMap(id -> kept.loadInputState(runtimeId, id))
                                    .filter(input -> input.state().isTerminal())
                                    .isPresent();
                            return ended
                                    ? new InputPage(
                                            page.inputs()
                                                    .subList(1, page.inputs().size()),
                                            page.next())
                                    : page;
                        }
                    }),

            // The oldest input stands for a key.
            new Defect(
                    "finds the first input of a key",
                    RuntimeStoreContract.Keys.class,
                    "of_inputs_with_one_key_the_one_that_came_last_is_found_however_often_others_are_stored_again",
                    store -> new DelegatingStore(store) {
                        @Override
                        public Optional<StoredInput> loadInputStateByKey(
                                LogicalRuntimeId runtimeId, IdempotencyKey key) {
                            return kept.loadInputStates(runtimeId).stream()
                                    .filter(input -> input.state()
                                            .facts()
                                            .idempotencyKey()
                                            .filter(key::equals)
                                            .isPresent())
                                    .findFirst();
                        }
                    }),

            // Keys that look alike are one.
            new Defect(
                    "folds the letters of keys",
                    RuntimeStoreContract.Keys.class,
                    "keys_are_compared_as_they_are",
                    store -> new DelegatingStore(store) {
                        private final Map<String, IdempotencyKey> folded = new HashMap<>();

                        @Override
                        public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
                            kept.persistInputState(runtimeId, input);
                            input.stored()
                                    .state()
                                    .facts()
                                    .idempotencyKey()
                                    .ifPresent(key -> folded.put(key.value().toLowerCase(Locale.ROOT), key));
                        }

                        @Override
                        public Optional<StoredInput> loadInputStateByKey(
                                LogicalRuntimeId runtimeId, IdempotencyKey key) {
                            return Optional.ofNullable(folded.get(key.value().toLowerCase(Locale.ROOT)))
                                    .flatMap(found -> kept.loadInputStateByKey(runtimeId, found));
                        }
                    }));

    private InputDefects() {}
}
