package dev.statute.store.contract;

import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.abandoned;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.retired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.StoredInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Inputs that are found by their keys. */
abstract class KeyContract extends ContractGroup {
    KeyContract(StoreBench bench) {
        super(bench);
    }

    private Optional<StoredInput> found(String key) {
        return store().loadInputStateByKey(RUNTIME, new IdempotencyKey(key));
    }

    @Test
    void b5_an_input_is_found_by_its_key() {
        persist(RUNTIME, queued(keyed(prompt(1), "k")), queued(keyed(prompt(2), "l")), queued(prompt(3)));

        assertThat(found("k")).contains(queued(keyed(prompt(1), "k")).stored());
        assertThat(found("l")).contains(queued(keyed(prompt(2), "l")).stored());
        assertThat(found("m")).isEmpty();
    }

    @Test
    void an_input_that_was_stored_again_is_found_as_it_is_now() {
        persist(RUNTIME, queued(keyed(prompt(1), "k")), consumed(keyed(prompt(1), "k")));

        assertThat(found("k")).contains(consumed(keyed(prompt(1), "k")).stored());
    }

    @Test
    void of_inputs_with_one_key_the_one_that_came_last_is_found_however_often_others_are_stored_again() {
        persist(RUNTIME, queued(keyed(prompt(2), "k")), queued(keyed(prompt(3), "k")), queued(keyed(prompt(1), "k")));
        assertThat(found("k")).contains(queued(keyed(prompt(1), "k")).stored());

        persist(RUNTIME, abandoned(keyed(prompt(3), "k")), queued(keyed(prompt(2), "k")));
        assertThat(found("k")).contains(queued(keyed(prompt(1), "k")).stored());
    }

    @Test
    void of_inputs_with_one_key_in_one_write_the_last_one_is_found() {
        InputStatePersistenceRecord first = queued(keyed(prompt(2), "k"));
        InputStatePersistenceRecord second = queued(keyed(prompt(1), "k"));
        store().commitMachineLifecycle(RUNTIME, retired(), List.of(first, second));
        assertThat(found("k")).contains(second.stored());

        apply(Optional.empty(), receipt(0), queued(keyed(prompt(4), "k")), queued(keyed(prompt(3), "k")), first);
        assertThat(found("k")).contains(queued(keyed(prompt(3), "k")).stored());
    }

    @Test
    void every_way_of_storing_an_input_stores_its_key() {
        apply(Optional.empty(), receipt(0), queued(keyed(prompt(1), "k")));
        store().commitMachineLifecycle(RUNTIME, retired(), List.of(queued(keyed(prompt(2), "l"))));

        assertThat(found("k")).contains(queued(keyed(prompt(1), "k")).stored());
        assertThat(found("l")).contains(queued(keyed(prompt(2), "l")).stored());
    }

    @Test
    void a_key_belongs_to_its_runtime() {
        persist(RUNTIME, queued(keyed(prompt(1), "k")));
        persist(OTHER, queued(keyed(prompt(2), "k")));

        assertThat(found("k")).contains(queued(keyed(prompt(1), "k")).stored());
        assertThat(store().loadInputStateByKey(OTHER, new IdempotencyKey("k")))
                .contains(queued(keyed(prompt(2), "k")).stored());
    }

    @Test
    void keys_are_compared_as_they_are() {
        List<String> keys = HostileTexts.sound();
        for (int number = 0; number < keys.size(); number++) {
            persist(RUNTIME, queued(keyed(prompt(number), keys.get(number))));
        }

        for (int number = 0; number < keys.size(); number++) {
            assertThat(found(keys.get(number)))
                    .as("the input with the key \"%s\"", keys.get(number))
                    .contains(queued(keyed(prompt(number), keys.get(number))).stored());
        }
    }

    @Test
    void keys_that_are_no_sound_unicode_are_compared_as_they_are() {
        List<String> keys = HostileTexts.unsound();
        for (int number = 0; number < keys.size(); number++) {
            persist(RUNTIME, queued(keyed(prompt(number), keys.get(number))));
        }

        for (int number = 0; number < keys.size(); number++) {
            assertThat(found(keys.get(number)))
                    .as("the input with the key number %d", number)
                    .contains(queued(keyed(prompt(number), keys.get(number))).stored());
        }
    }
}
