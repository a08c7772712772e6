package dev.statute.session.metrics;

import dev.statute.session.driver.DriverView;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.Lane;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Shows how things stand in sessions, from the views of their drivers:
 *
 * <ul>
 *   <li>{@value #QUEUE}: inputs that wait, by {@code lane}
 *   <li>{@value #INPUTS}: inputs that are remembered, by {@code state}
 *   <li>{@value #SESSIONS}: sessions, by {@code state}
 * </ul>
 *
 * <p>All of it is counted together, in time linear in the number of inputs, when somebody asks for one of the numbers and the
 * last count is too old. Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionGauges implements MeterBinder {
    /** Inputs that wait in a lane. */
    public static final String QUEUE = "statute.session.queue";

    /** Inputs that are remembered, whether they are over or not. */
    public static final String INPUTS = "statute.session.inputs";

    /** Sessions. */
    public static final String SESSIONS = "statute.session.sessions";

    /** A second, which is longer than one collection of all numbers takes. */
    public static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<? extends Collection<DriverView>> views;
    private final Duration fresh;

    /** Counts at most once in {@link #FRESH}. */
    public SessionGauges(Supplier<? extends Collection<DriverView>> views) {
        this(views, FRESH);
    }

    /**
     * @param views the sessions as they are now; called from the threads that collect metrics
     * @param fresh how long a count is good; zero to count anew for each number
     */
    public SessionGauges(Supplier<? extends Collection<DriverView>> views, Duration fresh) {
        this.views = Objects.requireNonNull(views, "views");
        this.fresh = Objects.requireNonNull(fresh, "fresh");
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Recount recount = new Recount(views, fresh, meters.config().clock());
        for (Lane lane : Lane.values()) {
            gauge(meters, recount, QUEUE, "Inputs that wait", "lane", lane);
        }
        for (InputLifecycle.Phase phase : InputLifecycle.Phase.values()) {
            gauge(meters, recount, INPUTS, "Inputs that are remembered", "state", phase);
        }
        for (RuntimeControl.Phase phase : RuntimeControl.Phase.values()) {
            gauge(meters, recount, SESSIONS, "Sessions", "state", phase);
        }
    }

    private static void gauge(
            MeterRegistry meters, Recount recount, String name, String description, String tag, Enum<?> of) {
        String value = Census.tagValue(of);
        Gauge.builder(name, () -> recount.census().number(name, value))
                .description(description)
                .tag(tag, value)
                .register(meters);
    }
}
