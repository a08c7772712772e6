package dev.statute.session;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.ops.SessionOperations;
import dev.statute.session.policy.RegistrationRule;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.RegistrationFacts;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;

/** One session as the facade keeps it. What changes it is a command of its core; who only reads does not wait for those. */
final class SessionEntry {
    private final SessionCore core;
    private final SessionOperations operations;
    private final Optional<RuntimeStore> store;
    private final DrainSlot drain;
    private final BindingSlot binding;
    private final SignalOutbox signals;
    private final SessionBindings bindings;
    // Changed within commands only, and read by everybody.
    private volatile boolean ready;
    private volatile Registration.State registration = Registration.initial();
    private volatile Optional<SessionLoop> loop = Optional.empty();
    private volatile Optional<RunId> runOfCaller = Optional.empty();

    SessionEntry(
            SessionCore core,
            SessionOperations operations,
            Optional<RuntimeStore> store,
            SessionServices services,
            RuntimeSignalListener owner) {
        this.core = core;
        this.operations = operations;
        this.store = store;
        this.drain = new DrainSlot(core);
        core.followedBy(drain::follow);
        core.givenUpBy(() -> services.departure().begunByLoss(this));
        operations.whenTakenOver(core::giveUp);
        this.binding = new BindingSlot(core.sessionId());
        this.signals = new SignalOutbox(owner);
        this.bindings = new SessionBindings(
                core.sessionId(),
                operations.epochId(),
                operations.registry(),
                operations.cursors(),
                SessionHandles.of(this, services),
                new RuntimeAuthority(core.sessionId()));
    }

    /** To whom it belongs. */
    BindingSlot binding() {
        return binding;
    }

    /** What its owner is to hear. */
    SignalOutbox signals() {
        return signals;
    }

    /** What everybody gets who works on it. */
    SessionBindings bindings() {
        return bindings;
    }

    /** Its operations. */
    SessionOperations operations() {
        return operations;
    }

    /** Where it is kept; what is written here counts as long as nobody else has taken it over. */
    Optional<RuntimeStore> store() {
        return store;
    }

    /** What carries into it what peers send. */
    DrainSlot drain() {
        return drain;
    }

    SessionCore core() {
        return core;
    }

    SessionId session() {
        return core.sessionId();
    }

    LogicalRuntimeId runtimeId() {
        return core.runtimeId();
    }

    RuntimeDriver driver() {
        return core.driver();
    }

    /** Whether it has been recovered. Before that it is claimed, and nobody sees it. */
    boolean isReady() {
        return ready;
    }

    /** Brings up what the process before has left. */
    void recover() {
        driver().recover();
        binding.restore(driver().view().binding(), operations.epochId(), visibleState());
        ready = true;
    }

    RuntimeControl.Phase visibleState() {
        return driver().runtimeState();
    }

    Registration.Phase registrationPhase() {
        return registration.phase();
    }

    /** What follows from what it has of an executor. */
    RegistrationFacts facts() {
        return RegistrationRule.decide(
                registration.phase(), loop.map(SessionLoop::isLive).orElse(false));
    }

    /** The loop that was published last, be it live or not. */
    Optional<SessionLoop> loop() {
        return loop;
    }

    /** The loop, if it takes what it is told. */
    Optional<SessionLoop> liveLoop() {
        return loop.filter(SessionLoop::isLive);
    }

    /** The active run, if it is one of the loop. */
    Optional<RunId> runOfLoop() {
        return driver().view().control().currentRunId().filter(run -> !runOfCaller.equals(Optional.of(run)));
    }

    /** The run that somebody does himself, if there is one. */
    void runByCaller(Optional<RunId> run) {
        runOfCaller = run;
    }

    /**
     * Gives it a loop, if it waits for one.
     *
     * @return whether it does
     */
    boolean publish(SessionLoop started) {
        Optional<SessionLoop> before = loop;
        // First, as whoever reads in between would find a session that has an executor, and a loop that is dead.
        loop = Optional.of(started);
        boolean awaited = tell(Registration.Input.LoopStarted.INSTANCE).isPresent();
        if (!awaited) {
            loop = before;
        }
        return awaited;
    }

    /**
     * Tells the authority of the registration something.
     *
     * @return what is to be done; empty if it was refused, and nothing changed
     */
    Optional<List<Registration.Effect>> tell(Registration.Input input) {
        if (Registration.apply(registration, input) instanceof Registration.Result.Accepted accepted) {
            registration = accepted.after();
            return Optional.of(accepted.effects());
        }
        return Optional.empty();
    }

    /** Tells the authority something that it cannot refuse by now. */
    void demand(Registration.Input input) {
        if (tell(input).isEmpty()) {
            throw RuntimeDriverException.internal("The registration of the session " + session() + " refuses "
                    + input.inputName().specName() + " while it is "
                    + registrationPhase().specName() + ".");
        }
    }

    /** Refuses a session that is being given up. */
    void requireStaying() {
        switch (facts().onEnsure()) {
            case REFUSE -> throw Refusals.unknownSession();
            case CLAIM, KEEP_PRESENT, CLEAR_AND_CLAIM -> {
                // Nobody has asked for that.
            }
        }
    }

    /** It can be reached by its peers in another way from now on, or not any more. */
    void reachedBy(Optional<CommsDrainSource> source, boolean keptAlive) {
        requireStaying();
        drain.reachedBy(source, keptAlive);
    }

    /** Clears a loop away that has ended by itself. The driver stays as it left it, until another executor comes. */
    void clearDeadLoop() {
        switch (facts().onEnsure()) {
            case CLEAR_AND_CLAIM -> demand(Registration.Input.LoopFoundDead.INSTANCE);
            case CLAIM, KEEP_PRESENT, REFUSE -> {
                // There is nothing dead.
            }
        }
    }
}
