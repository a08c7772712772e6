package dev.statute.session.driver;

import dev.statute.session.input.Input;
import dev.statute.session.input.SupersessionScope;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.machine.Ingress;
import dev.statute.session.policy.AdmissionOrder;
import dev.statute.session.policy.LifecycleFacts;
import dev.statute.session.types.AdmissionDecision;
import dev.statute.session.types.AdmissionStep;
import dev.statute.session.types.InputId;
import dev.statute.session.types.PolicyDecision;
import java.util.Optional;

/** Submits an input: asks the tables in their order, and admits it if nothing speaks against it. */
final class AdmissionCommand {
    private final DriverTurn turn;
    private final KnownInputs known;
    private final Input input;
    private final Submission submission;

    AdmissionCommand(DriverTurn turn, KnownInputs known, Input input) {
        this.turn = turn;
        this.known = known;
        this.input = input;
        this.submission = new Submission(input);
    }

    AcceptOutcome run() {
        Optional<InputId> claimant = input.header().idempotencyKey().flatMap(key -> known.claimant(turn.ledger(), key));
        AdmissionStep step = AdmissionOrder.decide(
                LifecycleFacts.decide(turn.control().visibleState()).inputAdmission(),
                submission.durability(),
                submission.handlingMode(),
                // What an answer has to say is not asked here: who answers may be named by anything.
                true,
                known.canKeep(input),
                claimant.isPresent(),
                known.find(turn.ledger(), input.id()).isPresent());
        return switch (step) {
            case NOT_READY -> throw turn.refusal();
            case DURABILITY_VIOLATION ->
                rejected(new RejectReason.DurabilityViolation("The durability of the input is "
                        + submission.durability().specName() + ": "
                        + input.kind().specName() + " from "
                        + input.header().source().originKind().specName() + " cannot be derived."));
            case PEER_HANDLING_MODE_INVALID ->
                rejected(new RejectReason.PeerHandlingModeInvalid(
                        input.kind().specName() + " must not name a handling mode."));
            case PEER_RESPONSE_TERMINAL_INVALID ->
                rejected(new RejectReason.PeerResponseTerminalInvalid(
                        "The answer does not say all that an answer has to say."));
            case TOO_LARGE ->
                throw RuntimeDriverException.validationFailed(
                        "The input is too large: it could not be read again once it is stored. Send less at a time.");
            case DEDUPLICATE -> deduplicated(claimant.orElseThrow());
            case DUPLICATE_ID ->
                throw RuntimeDriverException.internal(
                        "Another input has the id " + input.id().value() + ". Submit repetitions under one key.");
            case ADMIT -> admitted();
        };
    }

    private static AcceptOutcome rejected(RejectReason reason) {
        return new AcceptOutcome.Rejected(reason);
    }

    private AcceptOutcome deduplicated(InputId existing) {
        turn.ask(new Ingress.Input.AdmitDeduplicated(input.id(), existing));
        return new AcceptOutcome.Deduplicated(input.id(), existing);
    }

    private AcceptOutcome admitted() {
        PolicyDecision policy = submission.policy(
                turn.control().idleOrAttached(),
                turn.ingress(),
                turn.context().options().lateAnswersWake());
        AdmissionDecision decision = submission.admission(policy);
        Optional<InputId> existing =
                SupersessionScope.of(input, turn.context().runtimeId()).flatMap(turn::waitingIn);
        enter(policy, decision);
        turn.ask(new Ingress.Input.Admit(input.id(), decision, existing));
        return new AcceptOutcome.Accepted(input.id(), policy, turn.entry(input.id()));
    }

    private void enter(PolicyDecision policy, AdmissionDecision decision) {
        InputFacts facts = InputFacts.of(input.id(), turn.now())
                .withPolicy(PolicySnapshot.of(policy))
                .withRuntimeSemantics(Submission.semantics(decision.work()))
                .withDurability(input.header().durability())
                .withRecoveryLane(decision.work().lane());
        turn.enter(
                InputState.newAccepted(input.header()
                        .idempotencyKey()
                        .map(facts::withIdempotencyKey)
                        .orElse(facts)),
                input);
    }
}
