package dev.statute.spec.explore.result;

import dev.statute.spec.model.MachineState;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** States and payloads as an author writes them. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class StateText {
    private StateText() {}

    /** The phase and its fields, such as {@code Staged { attempt_count: 1, last_run_id: r1 }}. */
    public static String of(MachineState state) {
        return state.fields().isEmpty() ? state.phase().name() : state.phase().name() + " " + mapping(state.fields());
    }

    /** Named values as a flow mapping, such as {@code { run_id: r1 }}, or <code>{}</code>. */
    static String mapping(Map<String, ?> values) {
        return values.isEmpty()
                ? "{}"
                : values.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
