package dev.statute.store.contract;

import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.input;
import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.abandoned;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.staged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.store.StoredInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs that are stored one by one. */
abstract class InputContract extends ContractGroup {
    InputContract(StoreBench bench) {
        super(bench);
    }

    @Test
    void b2_what_is_not_stored_is_an_empty_answer() {
        assertThat(store().loadInputStates(RUNTIME)).isEmpty();
        assertThat(store().loadInputState(RUNTIME, input(1))).isEmpty();
        assertThat(store().loadInputStateByKey(RUNTIME, new IdempotencyKey("k")))
                .isEmpty();
    }

    @Test
    void b3_a_later_record_of_an_input_replaces_the_earlier_one() {
        persist(RUNTIME, queued(prompt(1)), staged(prompt(1)));

        assertThat(store().loadInputStates(RUNTIME))
                .containsExactly(staged(prompt(1)).stored());
        assertThat(store().loadInputState(RUNTIME, input(1)))
                .contains(staged(prompt(1)).stored());
    }

    @Test
    void an_earlier_state_can_replace_a_later_one() {
        persist(RUNTIME, consumed(prompt(1)), queued(prompt(1)));

        assertThat(store().loadInputState(RUNTIME, input(1)))
                .contains(queued(prompt(1)).stored());
        assertThat(stored(RUNTIME).active()).hasSize(1);
    }

    @Test
    void b4_runtimes_see_nothing_of_each_others_inputs() {
        persist(RUNTIME, queued(keyed(prompt(1), "k")));
        persist(OTHER, queued(prompt(2)));

        assertThat(store().loadInputStates(RUNTIME))
                .containsExactly(queued(keyed(prompt(1), "k")).stored());
        assertThat(store().loadInputStates(OTHER))
                .containsExactly(queued(prompt(2)).stored());
        assertThat(store().loadInputState(OTHER, input(1))).isEmpty();
        assertThat(store().loadInputStateByKey(OTHER, new IdempotencyKey("k"))).isEmpty();
    }

    @Test
    void one_input_can_stand_in_two_runtimes_in_different_states() {
        persist(RUNTIME, queued(prompt(1)));
        persist(OTHER, consumed(prompt(1)));

        assertThat(store().loadInputState(RUNTIME, input(1)))
                .contains(queued(prompt(1)).stored());
        assertThat(store().loadInputState(OTHER, input(1)))
                .contains(consumed(prompt(1)).stored());
    }

    @Test
    void b5_an_input_comes_back_as_it_was() {
        persist(RUNTIME, queued(prompt(1)), staged(prompt(2)), consumed(prompt(3)), abandoned(prompt(4)));

        assertThat(store().loadInputState(RUNTIME, input(1)))
                .contains(queued(prompt(1)).stored());
        assertThat(store().loadInputState(RUNTIME, input(2)))
                .contains(staged(prompt(2)).stored());
        assertThat(store().loadInputState(RUNTIME, input(3)))
                .contains(consumed(prompt(3)).stored());
        assertThat(store().loadInputState(RUNTIME, input(4)))
                .contains(abandoned(prompt(4)).stored());
    }

    @Test
    void inputs_come_in_the_order_of_the_store() {
        persist(RUNTIME, queued(prompt(3)), queued(prompt(1)), queued(prompt(2)));

        assertThat(store().loadInputStates(RUNTIME))
                .isEqualTo(inOrder(queued(prompt(3)), queued(prompt(1)), queued(prompt(2))));
    }

    @Test
    void an_input_that_is_stored_again_keeps_its_place() {
        persist(RUNTIME, queued(prompt(3)), queued(prompt(1)), queued(prompt(2)), staged(prompt(3)));

        assertThat(store().loadInputStates(RUNTIME))
                .isEqualTo(inOrder(staged(prompt(3)), queued(prompt(1)), queued(prompt(2))));
        assertThat(stored(RUNTIME).active())
                .isEqualTo(inOrder(staged(prompt(3)), queued(prompt(1)), queued(prompt(2))));
    }

    @Test
    void inputs_of_every_kind_come_back_as_they_were() {
        List<Input> inputs = SampleInputs.ofEveryKind();
        inputs.forEach(input -> persist(RUNTIME, queued(input)));

        for (Input input : inputs) {
            StoredInput found = store().loadInputState(RUNTIME, input.id()).orElseThrow();
            assertThat(found).isEqualTo(queued(input).stored());
            assertThat(found.state().persistedInput()).contains(input);
        }
        assertThat(store().loadInputStates(RUNTIME)).hasSameSizeAs(inputs);
    }
}
