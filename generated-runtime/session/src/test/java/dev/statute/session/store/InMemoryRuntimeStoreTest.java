package dev.statute.session.store;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What concerns the store in memory alone. What every store keeps, the contract of stores asks of this one too. */
class InMemoryRuntimeStoreTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");

    private static SessionSnapshot bytes(String text) {
        return SessionSnapshot.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StoredInput ofAnotherVersion(int number) {
        InputFacts facts = InputFacts.of(inputId(number), NOW).withIdempotencyKey(new IdempotencyKey("k" + number));
        return new StoredInput(InputState.newAccepted(facts), StoredInput.PRESENT_VERSION - 1);
    }

    @Test
    void a_store_without_a_reader_takes_any_bytes_for_a_session() {
        InMemoryRuntimeStore store = new InMemoryRuntimeStore();
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(bytes("one")));
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(bytes("another")));

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(bytes("another"));
    }

    @Test
    void a_stored_session_that_cannot_be_read_any_more_gives_way_to_one_that_can() {
        AtomicBoolean strict = new AtomicBoolean();
        InMemoryRuntimeStore store = new InMemoryRuntimeStore(snapshot -> {
            if (strict.get() && snapshot.equals(bytes("old"))) {
                throw new IllegalArgumentException("too old");
            }
            return Optional.of(new Transcript(new SessionId(uuid(1)), List.of(), "revision", Optional.empty()));
        });
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(bytes("old")));
        strict.set(true);

        assertThatThrownBy(() -> store.commitSessionSnapshot(RUNTIME, new SessionDelta(bytes("old"))))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContaining("too old");
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(bytes("new")));

        assertThat(store.loadSessionSnapshot(RUNTIME)).contains(bytes("new"));
    }

    @Test
    void records_of_another_version_are_given_back_with_it() {
        InMemoryRuntimeStore store = new InMemoryRuntimeStore();
        store.importInputState(RUNTIME, ofAnotherVersion(1));

        assertThat(store.loadInputState(RUNTIME, inputId(1))).contains(ofAnotherVersion(1));
        assertThat(store.loadInputStateByKey(RUNTIME, new IdempotencyKey("k1"))).contains(ofAnotherVersion(1));
        assertThat(store.loadNonTerminalInputs(RUNTIME, Optional.empty(), 1).inputs())
                .containsExactly(ofAnotherVersion(1));
    }

    @Test
    void records_of_another_version_are_stored_whoever_has_the_runtime() {
        InMemoryRuntimeStore store = new InMemoryRuntimeStore();
        store.takeOver(RUNTIME);
        byte[] state = {1, 2};
        store.importInputState(RUNTIME, ofAnotherVersion(1));
        store.importMachineLifecycleRecord(RUNTIME, state);
        state[0] = 9;

        assertThat(store.loadInputStates(RUNTIME)).hasSize(1);
        assertThat(store.loadMachineLifecycleRecord(RUNTIME).orElseThrow()).containsExactly(1, 2);
    }
}
