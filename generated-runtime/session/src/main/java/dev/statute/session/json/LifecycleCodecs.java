package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.InputLifecycleJson;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.TerminalOutcome;
import java.io.IOException;
import java.util.Map;

/** How is written where inputs and runtimes stand. */
final class LifecycleCodecs {
    static final Codec<InputLifecycle.Phase> PHASE = WireNames.of(InputLifecycle.Phase.class);

    private static final String EXHAUSTED = "max_attempts_exhausted";

    private static final Map<String, AbandonReason> PLAIN_REASONS = Map.of(
            "retired", new AbandonReason.Retired(),
            "reset", new AbandonReason.Reset(),
            "stopped", new AbandonReason.Stopped(),
            "destroyed", new AbandonReason.Destroyed(),
            "cancelled", new AbandonReason.Cancelled());

    private static final Codec<Long> EXHAUSTED_ATTEMPTS = ObjectCodec.of(
            (out, attempts) -> out.put("attempts", Scalars.COUNT, attempts), in -> in.get("attempts", Scalars.COUNT));

    private static final Codec<AbandonReason.MaxAttemptsExhausted> EXHAUSTION = ObjectCodec.of(
            (out, reason) -> out.put(EXHAUSTED, EXHAUSTED_ATTEMPTS, reason.attempts()),
            in -> new AbandonReason.MaxAttemptsExhausted(in.get(EXHAUSTED, EXHAUSTED_ATTEMPTS)));

    /** A reason without members is a text, the other one an object with one member. */
    static final Codec<AbandonReason> ABANDON_REASON = new Codec<>() {
        @Override
        public void write(JsonGenerator out, AbandonReason reason) throws IOException {
            if (reason instanceof AbandonReason.MaxAttemptsExhausted exhausted) {
                EXHAUSTION.write(out, exhausted);
            } else {
                out.writeString(plainName(reason));
            }
        }

        @Override
        public AbandonReason read(Place place) {
            if (place.node().isObject()) {
                return EXHAUSTION.read(place);
            }
            AbandonReason reason = PLAIN_REASONS.get(place.text());
            if (reason == null) {
                throw place.refusal(
                        WireFormatException.Problem.UNKNOWN_NAME,
                        "names no reason",
                        "Send retired, reset, stopped, destroyed, cancelled or an object with " + EXHAUSTED + ".");
            }
            return reason;
        }
    };

    static final Codec<TerminalOutcome> TERMINAL_OUTCOME = Tagged.<TerminalOutcome>by("outcome_type")
            .variant("consumed", TerminalOutcome.Consumed.class, new TerminalOutcome.Consumed())
            .variant(
                    "superseded",
                    TerminalOutcome.Superseded.class,
                    (out, outcome) -> out.put("superseded_by", Ids.INPUT, outcome.supersededBy()),
                    in -> new TerminalOutcome.Superseded(in.get("superseded_by", Ids.INPUT)))
            .variant(
                    "coalesced",
                    TerminalOutcome.Coalesced.class,
                    (out, outcome) -> out.put("aggregate_id", Ids.INPUT, outcome.aggregateId()),
                    in -> new TerminalOutcome.Coalesced(in.get("aggregate_id", Ids.INPUT)))
            .variant(
                    "abandoned",
                    TerminalOutcome.Abandoned.class,
                    (out, outcome) -> out.put("reason", ABANDON_REASON, outcome.reason()),
                    in -> new TerminalOutcome.Abandoned(in.get("reason", ABANDON_REASON)))
            .build();

    private static final InputLifecycleJson GENERATED = new InputLifecycleJson();

    /** Where an input stands, as the machine writes it. */
    static final Codec<InputLifecycle.State> STATE = new MachineStates<>(
            InputLifecycle::snapshot, GENERATED::write, GENERATED::readSnapshot, LifecycleCodecs::restored);

    private LifecycleCodecs() {}

    /** The state that a snapshot was taken of. */
    static InputLifecycle.State restored(Place place, InputLifecycle.Snapshot snapshot) {
        InputLifecycle.Restoration restoration = InputLifecycle.restore(snapshot);
        if (restoration instanceof InputLifecycle.Restoration.Refused refused) {
            throw MachineStates.impossible(place, refused.name() + " " + refused.message());
        }
        return restoration.orElseThrow();
    }

    private static String plainName(AbandonReason reason) {
        return PLAIN_REASONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(reason))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wire name for " + reason));
    }
}
