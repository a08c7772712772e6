package dev.statute.session.store;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Where runtimes keep what has to outlive them. One store serves many runtimes, which see nothing of each other: everything
 * stands under a {@link LogicalRuntimeId}, and a session is never found under any other name.
 *
 * <p>Every operation takes effect as a whole or not at all. One that throws has mostly changed nothing, but a store cannot always
 * know: an answer can be lost after the effect took place. So an exception does not say that nothing was written, except for the
 * kinds with which the store refuses what it was asked. Whoever calls reads what is stored and goes by that, as the drivers of
 * this library do: what is found as a whole has happened, what is not found at all has not, and a runtime of which nobody can tell is
 * given up until somebody brings it up from what is stored. What is read after a call has ended does not change any more because of
 * that call.
 *
 * <p>What is not stored is an empty answer and no error. Calls may block and are safe from several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RuntimeStore {

    /**
     * Names what lies behind the store, the same for all handles of one durable store, so that they can share what belongs
     * to a process.
     *
     * @return empty if only this object has it
     */
    default Optional<String> authAuthorityKey() {
        return Optional.empty();
    }

    /**
     * Makes the caller the one who writes a runtime. Whoever took it over before is refused from now on, in this process and in
     * all others that use what lies behind the store, so that two of them never write the same runtime. Whoever takes it over
     * does so before he reads what he goes on with.
     *
     * <p>A store that only one runtime ever uses may give itself.
     *
     * @param runtimeId the runtime
     * @return the same store for whoever has it now. What it writes of this runtime is refused with the kind
     *     {@code TAKEN_OVER} once somebody else has taken the runtime over; it reads as before. What anybody writes of a
     *     runtime past whoever has taken it over is refused as well
     */
    default RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
        return this;
    }

    /** Replaces the snapshot of login flows, of which there is one in a store. */
    default void persistAuthOauthFlowSnapshot(byte[] snapshot) {
        throw RuntimeStoreException.unsupported("persist_auth_oauth_flow_snapshot");
    }

    /** The snapshot of login flows. */
    default Optional<byte[]> loadAuthOauthFlowSnapshot() {
        throw RuntimeStoreException.unsupported("load_auth_oauth_flow_snapshot");
    }

    /**
     * Replaces the snapshot of login flows by what follows from the present one. Nobody else changes it in between.
     *
     * @param update gives the next one; if it throws, nothing changes and the caller gets what it threw
     * @return the next one
     */
    default byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
        throw RuntimeStoreException.unsupported("update_auth_oauth_flow_snapshot");
    }

    /**
     * Replaces the session, and stores neither a receipt nor inputs. The session has to continue the stored one.
     *
     * @throws RuntimeStoreException of the kind {@code WRITE_FAILED} if it does not, or is no session
     */
    void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta);

    /**
     * Replaces the session by one whose transcript was rewritten, if the stored transcript is the one that was.
     *
     * @throws RuntimeStoreException of the kind {@code TRANSCRIPT_REVISION_CONFLICT} if the stored one is another one by
     *     now, {@code WRITE_FAILED} for everything else that is wrong
     */
    default void commitSessionTranscriptRewriteSnapshot(
            LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
        throw RuntimeStoreException.unsupported("commit_session_transcript_rewrite_snapshot");
    }

    /**
     * Stores a receipt, inputs and, if it changed, the session. If the stored session has gone on beyond this one nothing is
     * stored, and that is no error: neither receipts nor inputs run ahead of the session.
     *
     * @param runtimeId the runtime
     * @param delta the session, which has to continue the stored one
     * @param receipt the receipt, which must not be stored yet
     * @param inputs the inputs; they replace what is stored of them
     * @param sessionStoreKey the session that this has to be
     * @return whether it was stored; if not, the stored session has gone on beyond this one
     * @throws RuntimeStoreException of the kind {@code SESSION_KEY_MISMATCH} if it is another session, {@code WRITE_FAILED}
     *     if it does not continue the stored one, is no session, or the receipt is stored
     */
    boolean atomicApply(
            LogicalRuntimeId runtimeId,
            Optional<SessionDelta> delta,
            RunBoundaryReceipt receipt,
            List<InputStatePersistenceRecord> inputs,
            Optional<SessionId> sessionStoreKey);

    /** All inputs, in the order in which they were first stored; a store may order them by their id instead. */
    List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId);

    /**
     * The inputs whose life is not over, in the order of {@link #loadInputStates}.
     *
     * @param runtimeId the runtime
     * @param after the input after which the page begins, which an earlier page has named; empty for the first page
     * @param limit how many inputs at most, 1 or more
     */
    InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit);

    /** One input. */
    Optional<StoredInput> loadInputState(LogicalRuntimeId runtimeId, InputId inputId);

    /** Of the inputs with a key the one that came last into the store. */
    Optional<StoredInput> loadInputStateByKey(LogicalRuntimeId runtimeId, IdempotencyKey key);

    /** Stores one input, in the place of what is stored of it. */
    void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input);

    /** The receipt of a run with a number. */
    Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId runId, long sequence);

    /** The session as it was stored, byte for byte. */
    Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId);

    /** Removes the session, if there is one. */
    void clearSessionSnapshot(LogicalRuntimeId runtimeId);

    /**
     * Replaces the session if it is the expected one, byte for byte. Nobody else changes it in between.
     *
     * @return whether it was
     * @throws RuntimeStoreException of the kind {@code WRITE_FAILED} if the replacement is no session, whatever is stored
     */
    boolean replaceSessionSnapshotIfCurrent(
            LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement);

    /**
     * Removes the session if it is the expected one, byte for byte. Nobody else changes it in between.
     *
     * @return whether it was
     */
    boolean clearSessionSnapshotIfCurrent(LogicalRuntimeId runtimeId, SessionSnapshot expected);

    /** The state of the runtime as it was stored, byte for byte. Stores do not read it. */
    Optional<byte[]> loadMachineLifecycleRecord(LogicalRuntimeId runtimeId);

    /** Stores the state of the runtime, and inputs in the place of what is stored of them. Other inputs stay. */
    void commitMachineLifecycle(
            LogicalRuntimeId runtimeId, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs);

    /** Replaces the snapshot of the operations of the runtime. */
    default void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
        throw RuntimeStoreException.unsupported("persist_ops_lifecycle");
    }

    /** The snapshot of the operations of the runtime. */
    default Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
        throw RuntimeStoreException.unsupported("load_ops_lifecycle");
    }

    /** Removes the snapshot of the operations of the runtime, if there is one. */
    default void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
        throw RuntimeStoreException.unsupported("delete_ops_lifecycle");
    }
}
