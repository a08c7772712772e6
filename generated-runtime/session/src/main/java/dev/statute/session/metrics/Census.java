package dev.statute.session.metrics;

import dev.statute.session.driver.DriverView;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.Lane;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many there are of what, counted once over all sessions. */
final class Census {
    private final Map<Lane, Long> waiting = new EnumMap<>(Lane.class);
    private final Map<InputLifecycle.Phase, Long> inputs = new EnumMap<>(InputLifecycle.Phase.class);
    private final Map<RuntimeControl.Phase, Long> sessions = new EnumMap<>(RuntimeControl.Phase.class);

    private Census() {}

    static Census of(Collection<DriverView> views) {
        Census census = new Census();
        views.forEach(census::count);
        return census;
    }

    long waiting(Lane lane) {
        return waiting.getOrDefault(lane, 0L);
    }

    long inputs(InputLifecycle.Phase phase) {
        return inputs.getOrDefault(phase, 0L);
    }

    long sessions(RuntimeControl.Phase phase) {
        return sessions.getOrDefault(phase, 0L);
    }

    private void count(DriverView view) {
        waiting.merge(Lane.QUEUE, (long) view.ingress().queue().size(), Long::sum);
        waiting.merge(Lane.STEER, (long) view.ingress().steerQueue().size(), Long::sum);
        view.ingress().lifecycle().values().forEach(phase -> inputs.merge(phase, 1L, Long::sum));
        sessions.merge(view.control().visibleState(), 1L, Long::sum);
    }
}
