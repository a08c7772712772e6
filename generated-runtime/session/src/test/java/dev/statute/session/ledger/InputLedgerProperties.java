package dev.statute.session.ledger;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.machine.InputLifecycle.Input;
import dev.statute.session.types.InputId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A ledger behaves like insertion-ordered maps that are written down here naively. */
class InputLedgerProperties {
    private static final int RETAINED = 2;

    enum Action {
        ACCEPT,
        END,
        REMOVE
    }

    record Command(Action action, int input, int key) {}

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3))
                .as(Command::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void behavesLikeItsModel(@ForAll("commands") List<Command> commands) {
        InputLedger ledger = InputLedger.empty(new LedgerRetention(RETAINED, Long.MAX_VALUE));
        Model model = new Model();
        for (Command command : commands) {
            InputLedger before = ledger;
            List<InputState> statesBefore = before.all().toList();
            ledger = model.run(command, ledger);

            assertThat(ledger.all()).containsExactlyElementsOf(model.states.values());
            assertThat(ledger.size()).isEqualTo(model.states.size());
            List<InputState> alive = model.states.values().stream()
                    .filter(state -> !state.isTerminal())
                    .toList();
            assertThat(ledger.nonTerminal()).containsExactlyElementsOf(alive);
            assertThat(ledger.activeCount()).isEqualTo(alive.size());
            for (int key = 1; key <= 3; key++) {
                assertThat(ledger.claimant(key(key)).orElse(null)).isEqualTo(model.keys.get(key(key)));
            }
            assertThat(before.all()).as("the old ledger").containsExactlyElementsOf(statesBefore);
        }
    }

    private static IdempotencyKey key(int number) {
        return new IdempotencyKey("k" + number);
    }

    private static final class Model {
        private final Map<InputId, InputState> states = new LinkedHashMap<>();
        private final Map<IdempotencyKey, InputId> keys = new HashMap<>();
        private final Deque<InputId> ended = new ArrayDeque<>();

        InputLedger run(Command command, InputLedger ledger) {
            InputId id = inputId(command.input());
            return switch (command.action()) {
                case ACCEPT -> states.containsKey(id) ? ledger : accept(id, key(command.key()), ledger);
                case END -> !states.containsKey(id) || states.get(id).isTerminal() ? ledger : end(id, ledger);
                case REMOVE -> remove(id, ledger);
            };
        }

        private InputLedger accept(InputId id, IdempotencyKey key, InputLedger ledger) {
            InputState state = InputState.newAccepted(id, NOW).withFacts(facts -> facts.withIdempotencyKey(key));
            if (keys.putIfAbsent(key, id) == null) {
                states.put(id, state);
            }
            return ledger.acceptWithIdempotency(state, key).ledger();
        }

        private InputLedger end(InputId id, InputLedger ledger) {
            InputState state =
                    states.get(id).apply(Input.ConsumeOnAccept.INSTANCE, NOW).state();
            states.put(id, state);
            ended.add(id);
            if (ended.size() > RETAINED) {
                states.remove(ended.remove());
            }
            return ledger.with(state);
        }

        private InputLedger remove(InputId id, InputLedger ledger) {
            InputState removed = states.remove(id);
            if (removed != null) {
                removed.facts().idempotencyKey().ifPresent(key -> keys.remove(key, id));
                ended.remove(id);
            }
            return ledger.remove(id);
        }
    }
}
