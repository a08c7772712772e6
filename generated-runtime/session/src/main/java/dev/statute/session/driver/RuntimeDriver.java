package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.RunId;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Owns the inputs of one session.
 *
 * <p>Safe for use by several threads; commands take effect one after the other. A command that throws a
 * {@link RuntimeDriverException} has changed nothing: not the inputs, not the state, not what is told to observers. A command
 * that the session does not take in its state throws one of the kind {@link RuntimeDriverException.Kind#NOT_READY}, with the
 * state, or {@link RuntimeDriverException.Kind#DESTROYED}.
 *
 * <p>A durable driver stores what a command changes before the command takes effect, so commands may block. If the store fails the
 * driver reads what is stored: the command has happened, or it has not and throws, or nobody can tell, and then the driver is
 * {@linkplain #isOutOfStep() out of step}.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RuntimeDriver {

    /**
     * Submits an input. What is not valid is an outcome; that the session takes no inputs is an exception.
     *
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if a durable driver could store the input and not
     *     read it again; of the kind {@code INTERNAL} if another one has its id, or storing it failed
     */
    AcceptOutcome accept(Input input);

    /** What a driver knows, as it stands now. */
    DriverView view();

    /**
     * Whether what it knows may be something else than what is stored. That was told with a {@link RuntimeDriverException} of the
     * kind {@code OUT_OF_STEP}, and from then on the driver stores nothing any more: what is stored can only be brought up by
     * another driver.
     */
    default boolean isOutOfStep() {
        return false;
    }

    /** The state of the session as others see it. */
    default RuntimeControl.Phase runtimeState() {
        return view().control().visibleState();
    }

    /** What is known of an input; empty if it was never admitted, or is not remembered. */
    Optional<InputState> inputState(InputId id);

    /** The inputs whose life is not over, in the order of admission. */
    default List<InputId> activeInputIds() {
        return view().ledger().activeInputIds();
    }

    /** The inputs that the next run should take, in order; none if nothing waits. */
    default List<InputId> nextBatch() {
        return view().ingress().nextBatch();
    }

    /** Tells that an executor and its loop are there. */
    void attach();

    /**
     * Tells that the executor is gone.
     *
     * @return the state before; empty if no executor was attached, or it is not at rest, and nothing happened
     */
    Optional<RuntimeControl.Phase> detach();

    /** Begins a run. There is one at a time. */
    void startRun(RunId run);

    /**
     * Gives inputs to the run that was started. They are {@link #nextBatch()} or a beginning of it. From now on this counts
     * as an attempt of each of them, whatever becomes of the process.
     *
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if they are not, or the run is another one
     */
    StagedBatch stageBatch(RunId run, List<InputId> inputs);

    /**
     * Does what {@link #startRun} and then {@link #stageBatch} do, in one step that is stored as a whole: a run that cannot
     * have its inputs has not begun.
     */
    StagedBatch beginRun(RunId run, List<InputId> inputs);

    /**
     * What a run is to do, with the images in it that stand outside of its inputs. Reads, and may block for that; the session
     * may go on meanwhile.
     *
     * @throws RuntimeDriverException of the kind {@code INTERNAL} if an image is not kept any more, or cannot be read
     */
    RunPrimitive hydrated(RunPrimitive primitive);

    /**
     * Tells that the inputs of the run are in the conversation. The driver numbers what it is told, and a durable one stores the
     * receipt.
     *
     * @param receipt names the run and all of its inputs in order
     * @param sequence the number of the receipt in the run, from 0, beyond those of the run before
     * @param snapshot the session afterwards, if it changed
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if it names another run or other inputs, or the run has
     *     passed the number
     * @throws IllegalArgumentException if the number is negative
     */
    void boundaryApplied(RunBoundaryReceiptDraft receipt, long sequence, Optional<SessionSnapshot> snapshot);

    /**
     * Ends the run, which did what it was to do.
     *
     * @param consumed all of its inputs in order
     */
    void runCompleted(RunId run, List<InputId> consumed);

    /** Does what {@link #boundaryApplied} and then {@link #runCompleted} do, in one step that is stored as a whole. */
    void commitRun(RunBoundaryReceiptDraft receipt, long sequence, Optional<SessionSnapshot> snapshot);

    /** Ends the run, which could not do it. What was not applied waits again, or is given up after its last attempt. */
    void runFailed(RunId run);

    /** Ends the run, which was cancelled. What was not applied waits again, or is given up after its last attempt. */
    void runCancelled(RunId run);

    /**
     * Puts inputs of a run that failed behind the others of their lane.
     *
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if there are no others
     */
    void resequence(List<InputId> inputs);

    /** Asks for a run to end at its next boundary; the active run, if there is one. */
    Optional<RunId> cancelAfterBoundary();

    /** Interrupts a run for a user; the active run, if there is one. */
    Optional<RunId> hardCancel();

    /** Takes nothing new from now on. Repeating it changes nothing. */
    RetireReport retire();

    /** Gives everything up and begins anew. */
    ResetReport reset();

    /**
     * Ends the session without destroying it.
     *
     * @return how many inputs were given up
     */
    int stop();

    /** Ends the session for good. */
    DestroyReport destroy();

    /** Begins anew with what waits. */
    RecycleReport recycle();

    /**
     * Puts right what a lost process has left. A durable driver stores what it has not stored yet, forgets what it holds, and
     * reads what is stored.
     */
    RecoveryReport recover();

    /**
     * Gives up what waits.
     *
     * @return how many inputs
     */
    int abandonPending(AbandonReason reason);

    /** Lets requests with these intents, and no others, wake nobody. Ignored by a session that has been stopped. */
    void setSilentIntents(Set<SilentIntent> intents);

    /** Says to whom the runtime is bound. It is stored with the state. */
    void bind(RuntimeBinding binding);

    /** The strongest signal since the last call. */
    PostAdmissionSignal takePostAdmissionSignal();

    /** What happened since the last call, oldest first. */
    List<RuntimeEventEnvelope> drainEvents();

    /** What those who wait for inputs have to hear since the last call, oldest first. */
    List<CompletionNotice> drainNotices();
}
