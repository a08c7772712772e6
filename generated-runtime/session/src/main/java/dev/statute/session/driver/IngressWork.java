package dev.statute.session.driver;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.InputId;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out, in order, what ingress asks for, and remembers what its caller has to know of it. */
final class IngressWork {
    private final DriverTurn turn;
    private final List<InputId> abandoned = new ArrayList<>();
    private Optional<Ingress.Effect.ReadyForRun> readyForRun = Optional.empty();
    private PostAdmissionSignal signal = PostAdmissionSignal.NONE;
    private int kept;
    private int requeued;
    private int consumed;

    IngressWork(DriverTurn turn) {
        this.turn = turn;
    }

    /** The inputs that were given up, in order. */
    List<InputId> abandoned() {
        return List.copyOf(abandoned);
    }

    Optional<Ingress.Effect.ReadyForRun> readyForRun() {
        return readyForRun;
    }

    PostAdmissionSignal signal() {
        return signal;
    }

    /** What recovery has done, with what it has given up among it. */
    RecoveryReport recovered() {
        return new RecoveryReport(kept + requeued + consumed, abandoned.size() + consumed, requeued, List.of());
    }

    void carryOut(List<Ingress.Effect> effects) {
        effects.forEach(this::carryOut);
    }

    private void carryOut(Ingress.Effect effect) {
        switch (effect.effectName()) {
            case INGRESS_ACCEPTED -> accepted((Ingress.Effect.IngressAccepted) effect);
            case DEDUPLICATED -> deduplicated((Ingress.Effect.Deduplicated) effect);
            case PERSIST_AND_QUEUE -> persistAndQueue((Ingress.Effect.PersistAndQueue) effect);
            case COALESCE_EXISTING -> coalesce((Ingress.Effect.CoalesceExisting) effect);
            case SUPERSEDE_EXISTING -> supersede((Ingress.Effect.SupersedeExisting) effect);
            case CONSUME_ON_ACCEPT ->
                turn.step(
                        ((Ingress.Effect.ConsumeOnAccept) effect).workId(),
                        InputLifecycle.Input.ConsumeOnAccept.INSTANCE);
            case EMIT_QUEUED_EVENT ->
                turn.tell(new InputLifecycleEvent.Queued(((Ingress.Effect.EmitQueuedEvent) effect).workId()));
            case STAGE_INPUT -> stage((Ingress.Effect.StageInput) effect);
            case READY_FOR_RUN -> readyForRun = Optional.of((Ingress.Effect.ReadyForRun) effect);
            case APPLY_INPUT -> apply((Ingress.Effect.ApplyInput) effect);
            case ROLL_BACK_INPUT ->
                turn.step(
                        ((Ingress.Effect.RollBackInput) effect).workId(), InputLifecycle.Input.RollbackStaged.INSTANCE);
            case GIVE_UP_INPUT -> giveUp(((Ingress.Effect.GiveUpInput) effect).workId());
            case CONSUME_INPUT -> consume(((Ingress.Effect.ConsumeInput) effect).workId());
            case ABANDON_INPUT -> abandon((Ingress.Effect.AbandonInput) effect);
            case RECOVER_CONSUME_ON_ACCEPT -> {
                turn.step(
                        ((Ingress.Effect.RecoverConsumeOnAccept) effect).workId(),
                        new InputLifecycle.Input.Recover(false, AdmissionPath.CONSUMED_ON_ACCEPT));
                consumed++;
            }
            case RECOVER_ROLLBACK -> {
                turn.step(
                        ((Ingress.Effect.RecoverRollback) effect).workId(),
                        new InputLifecycle.Input.Recover(false, AdmissionPath.QUEUED));
                requeued++;
            }
            case RECOVER_KEEP -> kept++;
            case COMPLETION_RESOLVED -> resolved((Ingress.Effect.CompletionResolved) effect);
            case SIGNAL_TAKEN -> signal = ((Ingress.Effect.SignalTaken) effect).signal();
            case INPUT_LIFECYCLE_NOTICE,
                    WAKE_RUNTIME,
                    INTERRUPT_YIELDING,
                    REQUEST_IMMEDIATE_PROCESSING,
                    INGRESS_NOTICE,
                    ENQUEUE_TO,
                    ENQUEUE_FRONT,
                    REMOVE_FROM_QUEUES -> {
                // Lanes and the signal are read from the machine itself, and its notices have no other reader.
            }
        }
    }

    private void accepted(Ingress.Effect.IngressAccepted effect) {
        turn.note(effect.workId(), facts -> facts.withAdmissionSequence(effect.position()));
        turn.tell(new InputLifecycleEvent.Accepted(effect.workId()));
    }

    private void deduplicated(Ingress.Effect.Deduplicated effect) {
        turn.tell(new InputLifecycleEvent.Deduplicated(effect.workId(), effect.existingId()));
    }

    private void persistAndQueue(Ingress.Effect.PersistAndQueue effect) {
        turn.keepContent(effect.workId());
        turn.step(effect.workId(), InputLifecycle.Input.QueueAccepted.INSTANCE);
    }

    private void coalesce(Ingress.Effect.CoalesceExisting effect) {
        turn.step(effect.existingId(), new InputLifecycle.Input.Coalesce(effect.workId()));
        turn.tell(new InputLifecycleEvent.Coalesced(effect.existingId(), effect.workId()));
    }

    private void supersede(Ingress.Effect.SupersedeExisting effect) {
        turn.step(effect.existingId(), new InputLifecycle.Input.Supersede(effect.workId()));
        turn.tell(new InputLifecycleEvent.Superseded(effect.existingId(), effect.workId()));
    }

    private void stage(Ingress.Effect.StageInput effect) {
        turn.step(effect.workId(), new InputLifecycle.Input.StageForRun(effect.runId()));
        turn.tell(new InputLifecycleEvent.Staged(effect.workId(), effect.runId()));
    }

    private void apply(Ingress.Effect.ApplyInput effect) {
        if (effect.first()) {
            turn.step(effect.workId(), new InputLifecycle.Input.MarkApplied(effect.runId()));
            turn.tell(new InputLifecycleEvent.Applied(effect.workId(), effect.runId()));
        }
        turn.step(effect.workId(), new InputLifecycle.Input.MarkAppliedPendingConsumption(effect.boundarySequence()));
    }

    private void consume(InputId id) {
        InputState consumedState = turn.step(id, InputLifecycle.Input.Consume.INSTANCE);
        consumedState.lastRunId().ifPresent(run -> turn.tell(new InputLifecycleEvent.Consumed(id, run)));
    }

    /** The life of the input says itself that it is over, and why. */
    private void giveUp(InputId id) {
        InputState ended = turn.step(id, InputLifecycle.Input.RollbackStaged.INSTANCE);
        abandoned.add(id);
        ended.terminalOutcome()
                .filter(TerminalOutcome.Abandoned.class::isInstance)
                .map(TerminalOutcome.Abandoned.class::cast)
                .ifPresent(outcome -> turn.tell(new InputLifecycleEvent.Abandoned(id, outcome.reason())));
    }

    private void abandon(Ingress.Effect.AbandonInput effect) {
        turn.step(effect.workId(), new InputLifecycle.Input.Abandon(effect.reason()));
        abandoned.add(effect.workId());
        turn.tell(new InputLifecycleEvent.Abandoned(effect.workId(), effect.reason()));
    }

    private void resolved(Ingress.Effect.CompletionResolved effect) {
        turn.tell(new CompletionNotice.InputEnded(effect.workId(), effect.outcome()));
    }
}
