package dev.statute.session.metrics;

import dev.statute.session.driver.RejectReason;
import dev.statute.session.event.EventCodeId;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.RejectReasonKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Counts what happens in sessions, as a listener to their events. All counters are there from the beginning, at 0:
 *
 * <ul>
 *   <li>{@value #ADMISSIONS}: inputs that were submitted, by {@code outcome}
 *   <li>{@value #REJECTIONS}: inputs that were rejected, by {@code reason}
 *   <li>{@value #RUNS_STARTED}, and {@value #RUNS}: runs that have come to an end, by {@code end}
 *   <li>{@value #CONSUMED}, and {@value #ABANDONED}: inputs that were given up, by {@code reason}
 * </ul>
 *
 * <p>Safe for use by several threads, and one object may listen to many runtimes.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionCounters implements RuntimeEventListener {
    /** Inputs that were submitted and accepted, or repeated one that is known. */
    public static final String ADMISSIONS = "statute.session.admissions";

    /** Inputs that were rejected. */
    public static final String REJECTIONS = "statute.session.rejections";

    /** Runs that were started. */
    public static final String RUNS_STARTED = "statute.session.runs.started";

    /** Runs that have come to an end. */
    public static final String RUNS = "statute.session.runs";

    /** Inputs that were consumed by a run. */
    public static final String CONSUMED = "statute.session.inputs.consumed";

    /** Inputs that were given up. */
    public static final String ABANDONED = "statute.session.inputs.abandoned";

    private final Map<EventCodeId, Counter> byCode = new LinkedHashMap<>();
    private final Map<Class<? extends AbandonReason>, Counter> abandoned = new LinkedHashMap<>();
    private final Map<RejectReasonKind, Counter> rejected = new EnumMap<>(RejectReasonKind.class);

    /**
     * @param meters has the counters from now on
     */
    public SessionCounters(MeterRegistry meters) {
        count("input.accepted", tagged(ADMISSIONS, "Inputs that were submitted", "outcome", "accepted"), meters);
        count(
                "input.deduplicated",
                tagged(ADMISSIONS, "Inputs that were submitted", "outcome", "deduplicated"),
                meters);
        count("input.consumed", Counter.builder(CONSUMED).description("Inputs that were consumed by a run"), meters);
        count("run.started", Counter.builder(RUNS_STARTED).description("Runs that were started"), meters);
        count("run.completed", tagged(RUNS, "Runs that have come to an end", "end", "completed"), meters);
        count("run.failed", tagged(RUNS, "Runs that have come to an end", "end", "failed"), meters);
        count("run.cancelled", tagged(RUNS, "Runs that have come to an end", "end", "cancelled"), meters);
        abandonment(AbandonReason.Retired.class, "retired", meters);
        abandonment(AbandonReason.Reset.class, "reset", meters);
        abandonment(AbandonReason.Stopped.class, "stopped", meters);
        abandonment(AbandonReason.Destroyed.class, "destroyed", meters);
        abandonment(AbandonReason.Cancelled.class, "cancelled", meters);
        abandonment(AbandonReason.MaxAttemptsExhausted.class, "max_attempts_exhausted", meters);
        for (RejectReasonKind kind : RejectReasonKind.values()) {
            String reason = kind.name().toLowerCase(Locale.ROOT);
            rejected.put(
                    kind,
                    tagged(REJECTIONS, "Inputs that were rejected", "reason", reason)
                            .register(meters));
        }
    }

    @Override
    public void onEvent(RuntimeEventEnvelope event) {
        RuntimeEvent what = event.event();
        Counter counter = byCode.get(what.code());
        if (counter != null) {
            counter.increment();
        }
        if (what instanceof InputLifecycleEvent.Abandoned given) {
            counterOf(given.reason()).increment();
        }
    }

    /** An input was rejected. No event tells of it, so whoever submits inputs says it here. */
    public void rejected(RejectReason reason) {
        Objects.requireNonNull(rejected.get(reason.kind())).increment();
    }

    private Counter counterOf(AbandonReason reason) {
        return Objects.requireNonNull(
                abandoned.get(reason.getClass()), () -> "There is no counter for " + reason + ".");
    }

    private void count(String code, Counter.Builder counter, MeterRegistry meters) {
        byCode.put(new EventCodeId(code), counter.register(meters));
    }

    private void abandonment(Class<? extends AbandonReason> type, String reason, MeterRegistry meters) {
        abandoned.put(
                type,
                tagged(ABANDONED, "Inputs that were given up", "reason", reason).register(meters));
    }

    private static Counter.Builder tagged(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value);
    }
}
