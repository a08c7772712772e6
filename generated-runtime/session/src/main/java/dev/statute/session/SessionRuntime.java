package dev.statute.session;

import dev.statute.session.auth.AuthAuthority;
import dev.statute.session.composition.RoutedSessions;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.DriverView;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.UnavailableBlobStore;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.InputId;
import dev.statute.session.types.SilentIntent;
import dev.statute.session.types.UserInterruptPublicResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/**
 * Many sessions, each with its inputs, and with an executor and a loop if it was given one.
 *
 * <p>Safe for use by several threads. What changes one session happens one after the other; sessions do not wait for each other,
 * and queries wait for nobody. A command that throws has changed nothing, if it does not say otherwise.
 *
 * <p>All methods that name a session throw a {@link RuntimeDriverException}, of the kind
 * {@link RuntimeDriverException.Kind#NOT_READY} with the state {@link RuntimeControl.Phase#DESTROYED} if nobody keeps that
 * session, {@link RuntimeDriverException.Kind#DESTROYED} if it was destroyed and does not do this any more, and
 * {@link RuntimeDriverException.Kind#NOT_READY} with its state if it does not do this as it is, unless they say otherwise. If a
 * store fails, it is one of the kind {@link RuntimeDriverException.Kind#INTERNAL} that tells what the store said. If nobody can tell
 * what is stored then, or another process has taken the session over, it is one of the kind
 * {@link RuntimeDriverException.Kind#OUT_OF_STEP}, and the session has been given up: who registers it again takes it over, and gets
 * what is stored.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionRuntime {
    private final SessionTable table = new SessionTable();
    private final SessionRegistration registration;
    private final SessionAttachment attachment;
    private final SessionAdmission admission = new SessionAdmission(table);
    private final SessionEndOfLife endOfLife;
    private final SessionCancellation cancellation = new SessionCancellation(table);
    private final SessionStop stop = new SessionStop(table);
    private final SessionDeparture departure;
    private final SessionBinder binder;
    private final SessionCallerRuns callerRuns;
    private final AuthAuthority auth;
    private final SpineCapture spine = new SpineCapture(table);
    private final SessionQueries queries = new SessionQueries(table);

    private final RuntimeControlPlane controlPlane;
    private final RoutedSessions ownedSessions;

    SessionRuntime(
            BiFunction<SessionId, SessionServices, SessionEntry> entries,
            Executor threads,
            Optional<RuntimeStore> store,
            AuthAuthority auth) {
        this.endOfLife = new SessionEndOfLife(table);
        this.ownedSessions = new OwnedSessions(table, endOfLife);
        this.departure = new SessionDeparture(table);
        this.attachment = new SessionAttachment(table, threads);
        this.callerRuns = new SessionCallerRuns(table);
        this.auth = auth;
        SessionServices services = new SessionServices(callerRuns, endOfLife, departure, auth);
        this.registration = new SessionRegistration(table, session -> entries.apply(session, services));
        this.binder = new SessionBinder(registration, departure);
        this.controlPlane = new SessionControlPlane(table, admission, endOfLife, queries, store);
    }

    /** A runtime that keeps everything in memory. */
    public static SessionRuntimeBuilder ephemeral() {
        return SessionRuntimeBuilder.ephemeral();
    }

    /**
     * A runtime that keeps everything in a store.
     *
     * @param store keeps inputs, receipts, sessions and states
     * @param blobs keeps images
     */
    public static SessionRuntimeBuilder persistent(RuntimeStore store, BlobStore blobs) {
        return SessionRuntimeBuilder.persistent(store, blobs);
    }

    /**
     * A runtime that keeps everything but images in a store. It takes no inputs with images.
     *
     * @param store keeps inputs, receipts, sessions and states
     */
    public static SessionRuntimeBuilder persistentWithoutBlobs(RuntimeStore store) {
        return SessionRuntimeBuilder.persistent(store, UnavailableBlobStore.INSTANCE);
    }

    /**
     * Makes a session known. What the process before has left of it comes back. Nothing happens if it is known.
     *
     * @throws RuntimeDriverException of the kind {@code RECOVERY_CORRUPTION} if what is stored of it cannot be,
     *     {@code DESTROYED} if it was destroyed, {@code NOT_READY} as of an unknown session while somebody gives it up
     */
    public void register(SessionId session) {
        registration.register(session);
    }

    /**
     * Makes a session known, and gives it an executor, unless it has one that lives. What is queued is done by it.
     *
     * @param executor nobody else uses it from now on, except for its handles
     * @return whether the session has taken it; if not, it has another one, and this one was not touched
     * @throws RuntimeDriverException as {@link #register}; of the kind {@code NOT_READY} with the state if the session takes
     *     none, as it is retired, stopped or being given up. Even then, and if the store fails, the session may be known by now,
     *     and what a loop has left that ended without a word may have been put right.
     */
    public boolean ensureExecutor(SessionId session, CoreExecutor executor) {
        Objects.requireNonNull(executor, "executor");
        registration.register(session);
        return attachment.ensure(session, executor);
    }

    /**
     * Makes a session known, binds it to the owner that knows it by the id of its runtime, and gives what belongs to it. The
     * owner hears of it once. Binding brings no executor, and the session stays as it is.
     *
     * @return whenever it is asked for the same objects, as long as the session is known
     * @throws RuntimeBindingsException if it cannot be bound. If it was not known before it is not known afterwards.
     */
    public SessionBindings prepareBindings(SessionId session) {
        return binder.prepare(session);
    }

    /**
     * Makes a session known and gives what belongs to it. Whoever owns it binds it later, so nobody hears of it.
     *
     * @return as {@link #prepareBindings}
     * @throws RuntimeBindingsException if the session was destroyed, or cannot be recovered
     */
    public SessionBindings prepareLocalBindings(SessionId session) {
        return binder.prepareLocally(session);
    }

    /**
     * Submits an input, and wakes the loop if it asks for that.
     *
     * @return what became of it; also that it was rejected
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if it is too large to be stored and read again
     */
    public AcceptOutcome accept(SessionId session, Input input) {
        return admission.accept(session, input, AcceptForm.PLAIN);
    }

    /**
     * Submits an input and wakes nobody; it waits for the next run whoever begins that.
     *
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} also if it was rejected
     */
    public AcceptOutcome acceptWithoutWake(SessionId session, Input input) {
        return admission.accept(session, input, AcceptForm.WITHOUT_WAKE);
    }

    /**
     * Submits an input and waits for it: the loop is woken if the input asks for that, and the handle is told what became of
     * the input, however fast it is done.
     *
     * @return what became of it, and a handle unless there is nothing to wait for any more. Whoever repeats an input waits for
     *     the one that was admitted before.
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} also if it was rejected
     */
    public AcceptedInput acceptWithCompletion(SessionId session, Input input) {
        return admission.acceptWithCompletion(session, input);
    }

    /**
     * Submits an input and runs it oneself, while the session does nothing else. The run is stored when it is done.
     *
     * @param operation does the run; if it throws the run has failed or was cancelled, and its input waits again or has used up its
     *     attempts
     * @param <E> what the operation throws
     * @return what the operation has done
     * @throws E what the operation has thrown
     * @throws RuntimeDriverException of the kind {@code NOT_READY} with the state unless the session is idle or attached, and
     *     if other inputs are active; {@code VALIDATION_FAILED} if the input was rejected, or another one stands for it;
     *     {@code INTERNAL} if no run could begin, and then the input stays queued; and if what was done could not be stored.
     *     If that is the end of the run, the session has been given up.
     */
    public <E extends Exception> CoreApplyOutput acceptAndRun(SessionId session, Input input, RunOperation<E> operation)
            throws E {
        return callerRuns.acceptAndRun(session, input, operation);
    }

    /**
     * Asks for the run of a session to end at its next boundary. The executor is asked while it runs, if it has a handle for
     * that, and its loop is told. Blocks while the loop has no room and the executor no handle.
     *
     * @throws RuntimeDriverException of the kind {@code NOT_READY} with the state unless the session is attached or running,
     *     and also if it has no live loop; {@code INTERNAL} if the executor could not be asked
     */
    public void cancelAfterBoundary(SessionId session) {
        cancellation.cancelAfterBoundary(session);
    }

    /**
     * Interrupts the run of a session for a user.
     *
     * @param reason why, in words
     * @throws RuntimeDriverException of the kind {@code NOT_READY} with the state unless the session is attached or running,
     *     and also if its executor cannot be interrupted; {@code INTERNAL} if interrupting failed
     */
    public void hardCancel(SessionId session, String reason) {
        cancellation.hardCancel(session, reason);
    }

    /**
     * Interrupts a session for a user, and says what he is told. He wants nothing of his to run: where nothing runs that is
     * what he has.
     *
     * @param reason why, in words
     * @return never an exception, also if nobody keeps the session
     */
    public UserInterruptPublicResult interrupt(SessionId session, String reason) {
        return cancellation.interrupt(session, reason);
    }

    /**
     * Stops a session: everything is given up, and those who wait are told. Its loop does it, before all that is queued but
     * not before what runs; the caller waits for a loop at rest, though no longer than 200 milliseconds. Without a loop it is
     * done at once. Repeating it is no error.
     *
     * @param reason why, in words, for the executor
     */
    public void stop(SessionId session, String reason) {
        stop.stop(session, reason);
    }

    /**
     * Takes nothing new from now on. What is queued is done by the loop if there is one, and is given up if there is none.
     * Repeating it is no error. If the store fails after the session was retired, it is retired and what is queued stays until
     * this is repeated.
     */
    public RetireReport retire(SessionId session) {
        return endOfLife.retire(session);
    }

    /** Gives everything up and begins anew, with no fence and no silent intents. Refused during a run. */
    public ResetReport reset(SessionId session) {
        return endOfLife.reset(session);
    }

    /** Begins anew with what waits, in its order. Refused during a run. */
    public RecycleReport recycle(SessionId session) {
        return endOfLife.recycle(session);
    }

    /** Puts right what a lost process has left of a session. Refused during a run. */
    public RecoveryReport recover(SessionId session) {
        return endOfLife.recover(session);
    }

    /** Ends a session for good. It stays known, as destroyed, until it is given up. */
    public DestroyReport destroy(SessionId session) {
        return endOfLife.destroy(session);
    }

    /**
     * Gives a session up: nobody knows it any more, and those who wait are told. Its inputs are not given up; what is stored
     * of it comes back when it is registered again.
     *
     * <p>A run that is active is interrupted if it can be, and the caller waits for the loop to end, for two seconds at most.
     * Not for use by an executor for its own session, which would wait for itself.
     *
     * @return whether there was one to give up; of two who do so at the same time, one
     */
    public boolean unregister(SessionId session) {
        return departure.unregister(session);
    }

    /** Lets requests of peers with these intents, and no others, wake nobody. A session that has been stopped ignores it. */
    public void setSilentIntents(SessionId session, Set<SilentIntent> intents) {
        table.exclusively(session, entry -> {
            entry.driver().setSilentIntents(intents);
            return intents;
        });
    }

    /**
     * What is known of credentials and logins. All who use the same durable store in this process share it; a runtime without a
     * store has its own.
     */
    public AuthAuthority auth() {
        return auth;
    }

    /** The same sessions by the ids of their runtimes. */
    public RuntimeControlPlane controlPlane() {
        return controlPlane;
    }

    /**
     * Says how a session is reached by its peers from now on. The task that carries what they send is started and stopped with
     * what becomes of the session.
     *
     * @param source where it is reached; empty if it is not
     * @param keepAlive whether it is reached without an executor too
     */
    public void updateIngressContext(SessionId session, Optional<CommsDrainSource> source, boolean keepAlive) {
        Objects.requireNonNull(source, "source");
        table.exclusively(session, entry -> {
            entry.reachedBy(source, keepAlive);
            return source;
        });
    }

    /**
     * All that is known of a session, taken between two of its commands. For those who look for mistakes.
     *
     * @return empty if nobody keeps the session
     */
    public Optional<SpineSnapshot> spineSnapshot(SessionId session) {
        return spine.capture(session);
    }

    /** The operations of a session, of which there is one registry; empty if nobody keeps the session. */
    public Optional<OpsLifecycleRegistry> operations(SessionId session) {
        return queries.operations(session);
    }

    /** Whether a session is reached by peers. Never throws. */
    public boolean hasComms(SessionId session) {
        return queries.hasComms(session);
    }

    /**
     * The same sessions as their owners reach them on the routes of a composition. Work is taken by the session that is bound
     * to its runtime, and its origin is the {@link Input}.
     */
    public RoutedSessions routedSessions() {
        return ownedSessions;
    }

    /** The sessions that are known, in the order of their ids. */
    public List<SessionId> sessions() {
        return queries.sessions();
    }

    /** What the drivers of all sessions know, in the order of {@link #sessions}; each of them at a moment of its own. */
    public List<DriverView> views() {
        return queries.views();
    }

    /** Whether a session is known. Never throws. */
    public boolean contains(SessionId session) {
        return queries.contains(session);
    }

    /** Whether a session has an executor that lives, or is being given one. Never throws. */
    public boolean hasExecutor(SessionId session) {
        return queries.hasExecutor(session);
    }

    /** The state of a session as others see it. */
    public RuntimeControl.Phase runtimeState(SessionId session) {
        return queries.state(session);
    }

    /** What is known of an input; empty if it was never admitted to this session, or is not remembered. */
    public Optional<InputState> inputState(SessionId session, InputId input) {
        return queries.inputState(session, input);
    }

    /** The inputs whose life is not over, in the order of admission. */
    public List<InputId> activeInputs(SessionId session) {
        return queries.activeInputs(session);
    }
}
