package dev.statute.session.handle;

import dev.statute.session.policy.PeerHearingRule;
import dev.statute.session.policy.PeerIngressModeRule;
import dev.statute.session.policy.PeerIngressNamesRule;
import dev.statute.session.policy.PeerIngressRule;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.PeerIngressClass;
import dev.statute.session.types.PeerIngressNames;
import dev.statute.session.types.PeerIngressVerdict;
import dev.statute.session.types.PeerIntent;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.RawItemId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Looks up what becomes of what comes in. It remembers nothing, and is safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public final class PeerClassifier {
    /** The texts of the intents that the runtime understands: what the members of a group are told of a member. It sends none. */
    private static final Map<String, PeerIntent> INTENTS = Map.of(
            "mob.peer_added", PeerIntent.PEER_ADDED,
            "mob.peer_retired", PeerIntent.PEER_RETIRED,
            "mob.peer_unwired", PeerIntent.PEER_UNWIRED,
            "mob.kickoff_failed", PeerIntent.KICKOFF_FAILED,
            "mob.kickoff_cancelled", PeerIntent.KICKOFF_CANCELLED);

    private PeerClassifier() {}

    /** What becomes of what a peer has sent. */
    public static PeerIngress envelope(PeerEnvelope envelope) {
        PeerIngressVerdict verdict = PeerIngressRule.decide(
                Optional.of(envelope.kind()),
                PeerHearingRule.decide(
                        envelope.trustRequired(), envelope.sender().isPresent()),
                envelope.intent().map(PeerClassifier::understood).orElse(PeerIntent.OTHER),
                envelope.silentIntent(),
                envelope.dismissal());
        return carriedOut(
                verdict,
                envelope.item(),
                waiting -> enqueued(
                        envelope.item(),
                        waiting,
                        envelope.sender(),
                        Optional.of(envelope.fallbackSender()),
                        envelope.subject(),
                        envelope.handlingMode()));
    }

    /**
     * What becomes of something that has happened outside.
     *
     * @param item names it
     * @param mode how it is to be handled
     */
    public static PeerIngress plainEvent(RawItemId item, HandlingMode mode) {
        PeerIngressVerdict verdict = PeerIngressRule.decide(Optional.empty(), false, PeerIntent.OTHER, false, false);
        return carriedOut(
                verdict,
                item,
                waiting -> enqueued(
                        item, waiting, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(mode)));
    }

    private static PeerIntent understood(String intent) {
        return INTENTS.getOrDefault(intent, PeerIntent.OTHER);
    }

    private static PeerIngress carriedOut(
            PeerIngressVerdict verdict, RawItemId item, Function<PeerIngressClass, PeerIngress> enqueue) {
        return switch (verdict.action()) {
            case DROP -> new PeerIngress.Dropped(item);
            case DISMISS -> new PeerIngress.Dismissed(item);
            case ENQUEUE -> enqueue.apply(verdict.ingressClass().orElseThrow());
        };
    }

    private static PeerIngress enqueued(
            RawItemId item,
            PeerIngressClass waiting,
            Optional<PeerName> known,
            Optional<PeerName> fallback,
            Optional<PeerName> given,
            Optional<HandlingMode> mode) {
        PeerIngressNames names = PeerIngressNamesRule.decide(waiting, known.isPresent(), given.isPresent());
        Optional<PeerName> sender = names.sender().flatMap(name -> switch (name) {
            case KNOWN -> known;
            case FALLBACK -> fallback;
        });
        Optional<PeerName> subject = names.subject().flatMap(name -> switch (name) {
            case GIVEN -> given;
            case SENDER -> sender;
        });
        return new PeerIngress.Enqueued(item, waiting, sender, subject, PeerIngressModeRule.decide(mode));
    }
}
