package dev.statute.session.metrics;

import dev.statute.session.driver.DriverView;
import dev.statute.session.types.Lane;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How many there are of what, by the names under which it is shown, counted once over all sessions. */
final class Census {
    private final Map<Kind, Long> counts = new HashMap<>();

    /** The gauge, and the value of its tag. */
    private record Kind(String gauge, String value) {}

    private Census() {}

    static Census of(Collection<DriverView> views) {
        Census census = new Census();
        views.forEach(census::count);
        return census;
    }

    static String tagValue(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    long number(String gauge, String value) {
        return counts.getOrDefault(new Kind(gauge, value), 0L);
    }

    private void count(DriverView view) {
        add(SessionGauges.QUEUE, Lane.QUEUE, view.ingress().queue().size());
        add(SessionGauges.QUEUE, Lane.STEER, view.ingress().steerQueue().size());
        view.ingress().lifecycle().values().forEach(phase -> add(SessionGauges.INPUTS, phase, 1));
        add(SessionGauges.SESSIONS, view.control().visibleState(), 1);
    }

    private void add(String gauge, Enum<?> value, long more) {
        counts.merge(new Kind(gauge, tagValue(value)), more, Long::sum);
    }
}
