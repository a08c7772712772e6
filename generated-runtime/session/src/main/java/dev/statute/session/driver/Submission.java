package dev.statute.session.driver;

import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.Ingress;
import dev.statute.session.policy.Admission;
import dev.statute.session.policy.DurabilityRule;
import dev.statute.session.policy.HandlingModeRule;
import dev.statute.session.policy.ImmediateProcessing;
import dev.statute.session.policy.InputTraitsRule;
import dev.statute.session.policy.PlacementRule;
import dev.statute.session.policy.SignalRule;
import dev.statute.session.types.AdmissionDecision;
import dev.statute.session.types.AdmittedWork;
import dev.statute.session.types.DurabilityVerdict;
import dev.statute.session.types.HandlingModeVerdict;
import dev.statute.session.types.InputTraits;
import dev.statute.session.types.Placement;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.SilentIntent;
import java.util.Optional;

/** An input, and what the tables say about it. */
record Submission(Input input) {
    DurabilityVerdict durability() {
        InputHeader header = input.header();
        return DurabilityRule.decide(header.durability(), header.source().originKind(), input.kind());
    }

    HandlingModeVerdict handlingMode() {
        return HandlingModeRule.decide(input.kind(), input.handlingMode());
    }

    /** What is decided about it in a session that is idle or not. */
    PolicyDecision policy(boolean idle, Ingress.State ingress, boolean lateAnswersWake) {
        boolean silent =
                intent().filter(ingress.silentIntentOverrides()::contains).isPresent();
        return Admission.decide(input.kind(), input.handlingMode(), idle, silent, lateAnswersWake);
    }

    /** How it is admitted, by what was decided about it. */
    AdmissionDecision admission(PolicyDecision policy) {
        Placement placement = PlacementRule.decide(policy.applyMode(), policy.consumePoint(), policy.routing());
        InputTraits traits = InputTraitsRule.decide(input.kind());
        boolean immediate = ImmediateProcessing.decide(input.kind(), input.handlingMode());
        return new AdmissionDecision(
                new AdmittedWork(
                        input.kind(),
                        Optional.empty(),
                        Optional.empty(),
                        placement.lane(),
                        placement.boundary(),
                        traits.executionKind(),
                        traits.runsAlone()),
                placement.path(),
                policy.queueMode(),
                policy.wakeMode(),
                SignalRule.decide(policy.wakeMode(), immediate));
    }

    static RuntimeSemantics semantics(AdmittedWork work) {
        return new RuntimeSemantics(work.boundary(), work.executionKind());
    }

    private Optional<SilentIntent> intent() {
        return input instanceof PeerInput peer
                ? peer.convention()
                        .filter(PeerConvention.Request.class::isInstance)
                        .map(PeerConvention.Request.class::cast)
                        .map(request -> new SilentIntent(request.intent()))
                : Optional.empty();
    }
}
