package dev.statute.session.store;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.RunApplyBoundary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose a runtime is. */
class RuntimeTakeOverTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");
    private static final LogicalRuntimeId OTHER = LogicalRuntimeId.of("rt:two");
    private static final SessionSnapshot SESSION = session("a session");

    private final InMemoryRuntimeStore store = new InMemoryRuntimeStore();

    /** All that can be written of a runtime. */
    enum Write {
        INPUT,
        LIFECYCLE,
        BOUNDARY,
        SESSION_SNAPSHOT,
        TRANSCRIPT_REWRITE,
        CLEARED_SESSION,
        REPLACED_SESSION,
        CLEARED_PRESENT_SESSION,
        OPERATIONS,
        DELETED_OPERATIONS;

        void make(RuntimeStore store) {
            switch (this) {
                case INPUT -> store.persistInputState(RUNTIME, input(2));
                case LIFECYCLE -> store.commitMachineLifecycle(RUNTIME, stopped(), List.of());
                case BOUNDARY ->
                    store.atomicApply(RUNTIME, Optional.of(next()), receipt(), List.of(input(2)), Optional.empty());
                case SESSION_SNAPSHOT -> store.commitSessionSnapshot(RUNTIME, next());
                case TRANSCRIPT_REWRITE ->
                    store.commitSessionTranscriptRewriteSnapshot(RUNTIME, next(), new TranscriptRewrite("a", "b"));
                case CLEARED_SESSION -> store.clearSessionSnapshot(RUNTIME);
                case REPLACED_SESSION -> store.replaceSessionSnapshotIfCurrent(RUNTIME, SESSION, session("next"));
                case CLEARED_PRESENT_SESSION -> store.clearSessionSnapshotIfCurrent(RUNTIME, SESSION);
                case OPERATIONS -> store.persistOpsLifecycle(RUNTIME, new byte[] {9});
                case DELETED_OPERATIONS -> store.deleteOpsLifecycle(RUNTIME);
            }
        }
    }

    private static MachineLifecycleCommit stopped() {
        return new MachineLifecycleCommit(
                new MachineLifecycleRecord(RuntimeControl.Phase.STOPPED, RuntimeBinding.NONE), new byte[] {9});
    }

    private static SessionDelta next() {
        return new SessionDelta(session("next"));
    }

    private static RunBoundaryReceipt receipt() {
        return new RunBoundaryReceipt(runId(1), RunApplyBoundary.RUN_START, List.of(), Optional.empty(), 1, 0);
    }

    private static SessionSnapshot session(String text) {
        return SessionSnapshot.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStatePersistenceRecord input(int number) {
        return new InputStatePersistenceRecord(
                InputState.newAccepted(InputFacts.of(inputId(number), NOW)),
                new WireFormats().inputState()::writeBytes);
    }

    @BeforeEach
    void store() {
        store.persistInputState(RUNTIME, input(1));
        store.commitSessionSnapshot(RUNTIME, new SessionDelta(SESSION));
        store.persistOpsLifecycle(RUNTIME, new byte[] {1});
    }

    @ParameterizedTest
    @EnumSource
    void whoever_had_a_runtime_before_writes_nothing_of_it_any_more(Write write) {
        RuntimeStore older = store.takeOver(RUNTIME);
        RuntimeStore newer = store.takeOver(RUNTIME);

        refused(older, write);
        refused(store, write);

        nothingHasChanged(older);
        nothingHasChanged(newer);
        nothingHasChanged(store);
    }

    private static void refused(RuntimeStore writer, Write write) {
        RuntimeStoreException refusal = catchThrowableOfType(RuntimeStoreException.class, () -> write.make(writer));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(RuntimeStoreException.Kind.TAKEN_OVER);
        assertThat(refusal).hasMessageContaining(RUNTIME.value());
    }

    private static void nothingHasChanged(RuntimeStore reader) {
        assertThat(reader.loadInputStates(RUNTIME)).hasSize(1);
        assertThat(reader.loadMachineLifecycleRecord(RUNTIME)).isEmpty();
        assertThat(reader.loadSessionSnapshot(RUNTIME)).contains(SESSION);
        assertThat(reader.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
        assertThat(reader.loadOpsLifecycle(RUNTIME).orElseThrow()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSCRIPT_REWRITE")
    void whoever_has_a_runtime_writes_it(Write write) {
        store.takeOver(RUNTIME);
        RuntimeStore newer = store.takeOver(RUNTIME);

        write.make(newer);

        assertThat(List.of(
                        store.loadInputStates(RUNTIME).size(),
                        store.loadMachineLifecycleRecord(RUNTIME).isPresent(),
                        store.loadSessionSnapshot(RUNTIME),
                        store.loadOpsLifecycle(RUNTIME).map(found -> found[0])))
                .isNotEqualTo(List.of(1, false, Optional.of(SESSION), Optional.of((byte) 1)));
    }

    @Test
    void a_runtime_that_nobody_has_taken_over_is_everybodys() {
        RuntimeStore ofOther = store.takeOver(OTHER);

        ofOther.persistInputState(RUNTIME, input(2));
        store.persistInputState(RUNTIME, input(3));

        assertThat(store.loadInputStates(RUNTIME)).hasSize(3);
    }

    @Test
    void a_runtime_can_be_taken_over_by_whoever_has_it_or_had_it() {
        RuntimeStore first = store.takeOver(RUNTIME);
        RuntimeStore second = first.takeOver(RUNTIME);
        refused(first, Write.INPUT);
        second.persistInputState(RUNTIME, input(2));

        RuntimeStore third = first.takeOver(RUNTIME);
        refused(second, Write.INPUT);
        third.persistInputState(RUNTIME, input(3));

        assertThat(store.loadInputStates(RUNTIME)).hasSize(3);
    }

    @Test
    void whoever_has_one_runtime_can_take_over_another_one() {
        RuntimeStore ofOne = store.takeOver(RUNTIME);
        RuntimeStore ofOther = ofOne.takeOver(OTHER);

        ofOne.persistInputState(RUNTIME, input(2));
        ofOther.persistInputState(OTHER, input(2));

        refused(ofOther, Write.INPUT);
        assertThat(store.loadInputStates(RUNTIME)).hasSize(2);
        assertThat(store.loadInputStates(OTHER)).hasSize(1);
    }

    @Test
    void logins_are_nobodys() {
        RuntimeStore older = store.takeOver(RUNTIME);
        store.takeOver(RUNTIME);

        older.updateAuthOauthFlowSnapshot(none -> new byte[] {1});
        store.persistAuthOauthFlowSnapshot(new byte[] {2});

        assertThat(older.loadAuthOauthFlowSnapshot().orElseThrow()).containsExactly(2);
    }
}
