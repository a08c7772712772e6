package dev.statute.session.json;

import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.ledger.PolicyVersion;
import dev.statute.session.types.ApplyMode;
import dev.statute.session.types.ConsumePoint;
import dev.statute.session.types.DrainPolicy;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.types.WakeMode;

/** How is written what was decided about an input. */
final class PolicyCodecs {
    private static final String POLICY_VERSION = "policy_version";
    private static final Codec<ApplyMode> APPLY_MODE = WireNames.of(ApplyMode.class);
    private static final Codec<WakeMode> WAKE_MODE = WireNames.of(WakeMode.class);
    private static final Codec<QueueMode> QUEUE_MODE = WireNames.of(QueueMode.class);
    private static final Codec<ConsumePoint> CONSUME_POINT = WireNames.of(ConsumePoint.class);
    private static final Codec<DrainPolicy> DRAIN_POLICY = WireNames.of(DrainPolicy.class);
    private static final Codec<RoutingDisposition> ROUTING = WireNames.of(RoutingDisposition.class);
    private static final Codec<PolicyVersion> VERSION = Scalars.COUNT.as(PolicyVersion::new, PolicyVersion::value);

    /** A decision with the version of its policy, which stands in it as its last member. */
    static final Codec<PolicySnapshot> DECISION = ObjectCodec.of(
            (out, snapshot) -> {
                PolicyDecision decision = snapshot.decision();
                out.put("apply_mode", APPLY_MODE, decision.applyMode())
                        .put("wake_mode", WAKE_MODE, decision.wakeMode())
                        .put("queue_mode", QUEUE_MODE, decision.queueMode())
                        .put("consume_point", CONSUME_POINT, decision.consumePoint())
                        .put("drain_policy", DRAIN_POLICY, decision.drainPolicy())
                        .put("routing_disposition", ROUTING, decision.routing())
                        .put("record_transcript", Scalars.BOOL, decision.recordTranscript())
                        .put("emit_operator_content", Scalars.BOOL, decision.emitOperatorContent())
                        .put(POLICY_VERSION, VERSION, snapshot.version());
            },
            in -> new PolicySnapshot(
                    in.get(POLICY_VERSION, VERSION),
                    new PolicyDecision(
                            in.get("apply_mode", APPLY_MODE),
                            in.get("wake_mode", WAKE_MODE),
                            in.get("queue_mode", QUEUE_MODE),
                            in.get("consume_point", CONSUME_POINT),
                            in.get("drain_policy", DRAIN_POLICY, DrainPolicy.QUEUE_NEXT_TURN),
                            in.get("routing_disposition", ROUTING, RoutingDisposition.QUEUE),
                            in.get("record_transcript", Scalars.BOOL, true),
                            in.get("emit_operator_content", Scalars.BOOL, true))));

    static final Codec<PolicySnapshot> SNAPSHOT = ObjectCodec.of(
            (out, snapshot) -> out.put("version", VERSION, snapshot.version()).put("decision", DECISION, snapshot),
            in -> agreeing(in, in.get("version", VERSION), in.get("decision", DECISION)));

    private PolicyCodecs() {}

    private static PolicySnapshot agreeing(FieldReader in, PolicyVersion version, PolicySnapshot decision) {
        if (!version.equals(decision.version())) {
            throw in.place()
                    .refusal(
                            WireFormatException.Problem.BAD_VALUE,
                            "is of version " + version.value() + " and decided by "
                                    + decision.version().value(),
                            "Send the version of the decision.");
        }
        return decision;
    }
}
