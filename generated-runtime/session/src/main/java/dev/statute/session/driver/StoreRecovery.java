package dev.statute.session.driver;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.InputTraitsRule;
import dev.statute.session.policy.PlacementRule;
import dev.statute.session.policy.RecoveryRule;
import dev.statute.session.policy.StoredStateRule;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.AdmittedWork;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.RecoveryVerdict;
import dev.statute.session.types.StoredStateDecision;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings up what the process before has left. Inputs whose life is over are not read: the store is asked for them when
 * somebody asks for one, or comes with the key of one.
 */
final class StoreRecovery {
    private static final int PAGE = 1024;

    private final DriverTurn turn;
    private final LogicalRuntimeId runtimeId;
    private final RuntimeStore store;
    private int abandoned;

    StoreRecovery(DriverTurn turn, LogicalRuntimeId runtimeId, RuntimeStore store) {
        this.turn = turn;
        this.runtimeId = runtimeId;
        this.store = store;
    }

    /**
     * Once control has allowed it, and nothing is left to be stored.
     *
     * @param stored the state of the runtime as it is stored
     */
    RecoveryReport run(Optional<MachineLifecycleRecord> stored) {
        turn.restartInputs();
        stored.ifPresent(found -> turn.bind(found.binding()));
        inAdmissionOrder().forEach(this::recover);
        RecoveryReport report = turn.demand(new Ingress.Input.Recover(Set.of())).recovered();
        realize(stored.map(MachineLifecycleRecord::runtimeState));
        return new RecoveryReport(
                report.inputsRecovered(),
                report.inputsAbandoned() + abandoned,
                report.inputsRequeued(),
                report.details());
    }

    /** Whether a stored input is known at all after a restart. */
    static boolean isRemembered(StoredInput stored) {
        return verdict(stored, stored.state()) != RecoveryVerdict.DROPPED;
    }

    private static RecoveryVerdict verdict(StoredInput stored, InputState now) {
        InputFacts facts = now.facts();
        return RecoveryRule.decide(
                facts.durability(),
                now.phase(),
                stored.hasPresentVersion(),
                facts.persistedInput().isPresent(),
                facts.policy().isPresent()
                        && facts.runtimeSemantics().isPresent()
                        && facts.recoveryLane().isPresent());
    }

    /** Records that do not say when they were admitted are older than all that do. */
    private List<StoredInput> inAdmissionOrder() {
        List<StoredInput> all = new ArrayList<>();
        Optional<InputId> after = Optional.empty();
        do {
            InputPage page = store.loadNonTerminalInputs(runtimeId, after, PAGE);
            all.addAll(page.inputs());
            after = page.next();
        } while (after.isPresent());
        all.sort(Comparator.comparing(
                stored -> stored.state().facts().admissionSequence().orElse(-1L)));
        return all;
    }

    private void recover(StoredInput stored) {
        InputState state = stored.state();
        InputState now = state.apply(new InputLifecycle.Input.Recover(receiptStored(state), path(state)), turn.now())
                .state();
        switch (verdict(stored, now)) {
            case DROPPED, REMEMBERED -> {
                // It is in no lane. The row stays, and with it the key of one that is remembered.
            }
            case SETTLED -> settle(now);
            case RESTORED -> admit(stored, now, work(now));
            case ADMITTED_ANEW -> admitAnew(stored, now);
            case CORRUPT ->
                throw RuntimeDriverException.recoveryCorruption("the record of the input "
                        + state.inputId().value() + " lacks what it says or what was decided about it.");
        }
    }

    private boolean receiptStored(InputState state) {
        return state.lastRunId()
                .flatMap(run -> state.lastBoundarySequence()
                        .flatMap(sequence -> store.loadBoundaryReceipt(runtimeId, run, sequence)))
                .isPresent();
    }

    /** What it would wait for; one of which nothing is known waits for its turn as any other. */
    private AdmissionPath path(InputState state) {
        return state.facts()
                .policy()
                .map(PolicySnapshot::decision)
                .or(() -> state.persistedInput().map(this::decisionAtRest))
                .map(policy -> PlacementRule.decide(policy.applyMode(), policy.consumePoint(), policy.routing())
                        .path())
                .orElse(AdmissionPath.QUEUED);
    }

    private PolicyDecision decisionAtRest(Input input) {
        return new Submission(input)
                .policy(true, turn.ingress(), turn.context().options().lateAnswersWake());
    }

    /** Its life is over now: what a receipt covers is done, and what has no attempts left is given up. */
    private void settle(InputState now) {
        turn.restore(now);
        turn.put(now);
        now.terminalOutcome().ifPresent(outcome -> {
            turn.tell(new CompletionNotice.InputEnded(now.inputId(), outcome));
            if (outcome instanceof TerminalOutcome.Abandoned given) {
                abandoned++;
                turn.tell(new InputLifecycleEvent.Abandoned(now.inputId(), given.reason()));
            }
        });
    }

    private void admit(StoredInput stored, InputState now, AdmittedWork work) {
        long position = now.facts().admissionSequence().orElse(turn.ingress().nextPosition());
        turn.demand(new Ingress.Input.AdmitRecovered(
                now.inputId(), work, AdmissionPath.QUEUED, now.phase(), now.lastRunId(), position));
        InputState placed = now.withFacts(facts -> facts.withAdmissionSequence(position));
        turn.restore(placed);
        if (!placed.equals(stored.state()) || !stored.hasPresentVersion()) {
            turn.put(placed);
        }
    }

    private void admitAnew(StoredInput stored, InputState now) {
        Input input = now.persistedInput().orElseThrow();
        PolicyDecision policy = decisionAtRest(input);
        AdmittedWork work = new Submission(input).admission(policy).work();
        InputState decided = now.withFacts(facts -> facts.withPolicy(PolicySnapshot.of(policy))
                .withRuntimeSemantics(Submission.semantics(work))
                .withRecoveryLane(work.lane()));
        admit(stored, decided, work);
    }

    private static AdmittedWork work(InputState state) {
        InputFacts facts = state.facts();
        RuntimeSemantics semantics = facts.runtimeSemantics().orElseThrow();
        InputKind kind = facts.persistedInput().orElseThrow().kind();
        return new AdmittedWork(
                kind,
                Optional.empty(),
                Optional.empty(),
                facts.recoveryLane().orElseThrow(),
                semantics.boundary(),
                semantics.executionKind(),
                InputTraitsRule.decide(kind).runsAlone());
    }

    private void realize(Optional<RuntimeControl.Phase> stored) {
        StoredStateDecision decision = StoredStateRule.decide(
                stored, turn.control().visibleState(), turn.ingress().activeCount() > 0);
        switch (decision.action()) {
            case REST -> {
                // Every session that is brought up is at rest.
            }
            case RETIRE ->
                realize(decision, RuntimeControl.Input.RetireRequested.INSTANCE, Ingress.Input.Retire.INSTANCE);
            case STOP -> realize(decision, RuntimeControl.Input.StopRequested.INSTANCE, Ingress.Input.Stop.INSTANCE);
            case DESTROY ->
                realize(decision, RuntimeControl.Input.DestroyRequested.INSTANCE, Ingress.Input.Destroy.INSTANCE);
            case CORRUPT ->
                throw RuntimeDriverException.recoveryCorruption("the session has ended, but inputs of it have not.");
        }
    }

    private void realize(StoredStateDecision decision, RuntimeControl.Input control, Ingress.Input ingress) {
        if (decision.controlIsTold()) {
            turn.control(control);
        }
        turn.demand(ingress);
    }
}
