package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.input.SupersessionScope;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.InputStep;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.StateErrorRule;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.InputId;
import dev.statute.session.types.SilentIntent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.PVector;

/**
 * One command at work on a copy of the state. Machines are fed here, and here only; what they ask for is carried out before
 * anything else happens. Throwing abandons the turn, and with it all that it did.
 *
 * <p>For one thread.
 */
final class DriverTurn {
    private final DriverContext context;
    private final Instant now;
    private final TurnInputs inputs;
    private Optional<Input> submitted = Optional.empty();

    private RuntimeControl.State control;
    private Ingress.State ingress;
    private ScopeIndex scopes;
    private RuntimeBinding binding;
    private PVector<RuntimeEventEnvelope> events;
    private PVector<CompletionNotice> notices;

    DriverTurn(DriverContext context, DriverState state) {
        this.context = context;
        this.now = context.clock().instant();
        this.control = state.control();
        this.ingress = state.ingress();
        this.inputs = new TurnInputs(state.ledger(), state.unsaved());
        this.scopes = state.scopes();
        this.binding = state.binding();
        this.events = state.events();
        this.notices = state.notices();
    }

    /** What the turn has made of the state. */
    DriverState result() {
        return new DriverState(control, ingress, inputs.ledger(), scopes, binding, events, notices, inputs.unsaved());
    }

    DriverContext context() {
        return context;
    }

    Instant now() {
        return now;
    }

    RuntimeControl.State control() {
        return control;
    }

    Ingress.State ingress() {
        return ingress;
    }

    /** The ledger as the turn has found it, until the turn is finished. */
    InputLedger ledger() {
        return inputs.ledger();
    }

    RuntimeBinding binding() {
        return binding;
    }

    /** The inputs that have to be stored. */
    List<InputState> unstored() {
        return inputs.unstored();
    }

    /** What is stored of an input that the turn changes; empty if that is not known. */
    Optional<InputState> storedBefore(InputId id) {
        return inputs.storedBefore(id);
    }

    void bind(RuntimeBinding changed) {
        binding = changed;
    }

    /**
     * Tells the control of the session something. It comes first in every command, so that a refusal finds nothing changed.
     *
     * @return what is to be done
     * @throws RuntimeDriverException if control refuses, naming the state
     */
    List<RuntimeControl.Effect> control(RuntimeControl.Input input) {
        RuntimeControl.Result result = RuntimeControl.apply(control, input);
        if (result instanceof RuntimeControl.Result.Accepted accepted) {
            control = accepted.after();
            ControlEffects.carryOut(this, accepted.effects());
            return accepted.effects();
        }
        throw otherRun(result).orElseGet(this::refusal);
    }

    /** Whoever speaks of a run while another one is active is wrong about the run, and not about the state. */
    private static Optional<RuntimeDriverException> otherRun(RuntimeControl.Result result) {
        if (result instanceof RuntimeControl.Result.Rejected rejected
                && rejected.payload().orElse(null) instanceof RuntimeControl.RejectionPayload.OtherRun other) {
            return other.currentRunId()
                    .map(run -> RuntimeDriverException.validationFailed(
                            "The run " + run.value() + " is active, and not the one that is spoken of."));
        }
        return Optional.empty();
    }

    /** The session does not do what it is asked for in its state. */
    RuntimeDriverException refusal() {
        RuntimeControl.Phase visible = control.visibleState();
        return switch (StateErrorRule.decide(Optional.of(visible))) {
            case NOT_READY -> RuntimeDriverException.notReady(visible);
            case DESTROYED -> RuntimeDriverException.destroyed();
            case UNKNOWN_SESSION -> RuntimeDriverException.notFound("There is no such session.");
        };
    }

    /**
     * Tells ingress what a caller wants of it.
     *
     * @throws RuntimeDriverException if ingress refuses, with its reason
     */
    IngressWork ask(Ingress.Input input) {
        Ingress.Result result = Ingress.apply(ingress, input);
        if (result instanceof Ingress.Result.Rejected rejected) {
            throw RuntimeDriverException.validationFailed(text(input, rejected));
        }
        return carryOut(result);
    }

    private static String text(Ingress.Input input, Ingress.Result.Rejected rejected) {
        String refusal = rejected.input().specName() + " was refused: "
                + rejected.reason().specName() + ". " + rejected.reason().doc();
        return rejected.payload()
                .map(found -> refusal + " Asked for was " + input + ", found was " + found + ".")
                .orElse(refusal);
    }

    /**
     * Tells ingress what another authority has decided.
     *
     * @throws RuntimeDriverException if ingress refuses, which means that the two contradict each other
     */
    IngressWork demand(Ingress.Input input) {
        Ingress.Result result = Ingress.apply(ingress, input);
        if (result instanceof Ingress.Result.Rejected rejected) {
            throw RuntimeDriverException.internal("Ingress contradicts what was decided elsewhere: " + rejected);
        }
        return carryOut(result);
    }

    private IngressWork carryOut(Ingress.Result result) {
        IngressWork work = new IngressWork(this);
        if (result instanceof Ingress.Result.Accepted accepted) {
            ingress = accepted.after();
            work.carryOut(accepted.effects());
        }
        return work;
    }

    /** What this turn knows of an input that an authority speaks of, also if the ledger does not keep it. */
    InputState entry(InputId id) {
        return inputs.get(id)
                .orElseThrow(() -> RuntimeDriverException.internal(
                        "The ledger does not know the input " + id.value() + ", which was admitted."));
    }

    /**
     * Tells the life of an input what another authority has decided.
     *
     * @throws RuntimeDriverException if it refuses, which means that the two contradict each other
     */
    InputState step(InputId id, InputLifecycle.Input input) {
        InputStep step = entry(id).apply(input, now);
        if (!step.accepted()) {
            throw RuntimeDriverException.internal(
                    "The input " + id.value() + " contradicts what was decided elsewhere: " + step.result());
        }
        put(step.state());
        return step.state();
    }

    /** Keeps other facts of an input. */
    InputState note(InputId id, UnaryOperator<InputFacts> change) {
        InputState changed = entry(id).withFacts(change);
        put(changed);
        return changed;
    }

    /** Lets a new input in, with its key, and with what it says. */
    void enter(InputState state, Input input) {
        inputs.enter(state);
        inputs.put(state);
        submitted = Optional.of(input);
    }

    /** Lets in what was read from a store, with its key. */
    void restore(InputState state) {
        inputs.enter(state);
    }

    /** Keeps another state of an input. */
    void put(InputState state) {
        inputs.put(state);
    }

    /** Keeps what the submitted input says. */
    void keepContent(InputId id) {
        note(id, facts -> facts.withPersistedInput(submitted.orElseThrow()));
    }

    /** Keeps, in the place of an input, what was stored of it. */
    void stored(InputState state) {
        inputs.stored(state);
    }

    /** Everything that changed was stored. */
    void allStored() {
        inputs.allStored();
    }

    /** Forgets all inputs, as another process does; what silences requests is carried over. */
    void restartInputs() {
        Set<SilentIntent> silent = ingress.silentIntentOverrides();
        ingress = Ingress.initial();
        inputs.clear(InputLedger.empty(context.options().retention()));
        scopes = ScopeIndex.EMPTY;
        demand(new Ingress.Input.SetSilentIntentOverrides(silent));
    }

    /** Finds the waiting input, if there is one, whose place an input of a scope could take: the first that would run. */
    Optional<InputId> waitingIn(SupersessionScope scope) {
        Set<InputId> candidates = scopes.in(scope);
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        // Several wait in one scope only where none takes the place of another, so the first is found early.
        return Stream.concat(ingress.queue().stream(), ingress.steerQueue().stream())
                .filter(candidates::contains)
                .findFirst();
    }

    private void index(InputState state) {
        state.persistedInput()
                .flatMap(input -> SupersessionScope.of(input, context.runtimeId()))
                .ifPresent(scope -> scopes = scopes.noting(scope, state.inputId(), ingress.isQueued(state.inputId())));
    }

    void tell(RuntimeEvent event) {
        events = events.plus(context.envelope(now, event));
    }

    void tell(CompletionNotice notice) {
        notices = notices.plus(notice);
    }

    /**
     * Ends the turn: the authorities have to agree about every input that it touched, and those that the ledger has evicted
     * are forgotten everywhere.
     */
    void finish() {
        for (InputState state : inputs.touched()) {
            index(state);
            InputLifecycle.Phase admitted = ingress.lifecycle().get(state.inputId());
            if (admitted != null && admitted != state.phase()) {
                throw RuntimeDriverException.internal(
                        "Ingress has the input " + state.inputId().value() + " as " + admitted.specName()
                                + ", its own life as " + state.phase().specName() + ".");
            }
        }
        Set<InputId> evicted = inputs.flush(ingress.admitted()::containsKey);
        if (!evicted.isEmpty()) {
            demand(new Ingress.Input.Forget(evicted));
        }
    }
}
