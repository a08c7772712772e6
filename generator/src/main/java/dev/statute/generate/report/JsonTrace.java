package dev.statute.generate.report;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run as an array with an object for each step: {@code input}, {@code payload}, {@code outcome} (accepted, rejected,
 * ignored or fault), {@code transition}, {@code reason}, {@code guard}, the {@code line} of the spec that decided, the
 * state {@code before} and {@code after}, and whether the step is {@code repeated} for ever.
 */
final class JsonTrace {
    private final Decisions decisions;

    JsonTrace(Machine machine) {
        this.decisions = new Decisions(machine);
    }

    /** Writes a run as a member. */
    void write(String name, Trace trace, JsonWriter json) throws IOException {
        List<Integer> numbers = IntStream.range(0, trace.steps().size()).boxed().toList();
        json.objects(name, numbers, (number, out) -> step(trace, number, out));
    }

    private void step(Trace trace, int number, JsonWriter json) throws IOException {
        Trace.Step step = trace.steps().get(number);
        Decision decision = decisions.of(step);
        json.text("input", step.input().input().name());
        json.values("payload", step.input().payload());
        json.text("outcome", decision.kind());
        json.optional("transition", decision.transition());
        json.optional("reason", decision.reason());
        json.optional("guard", decision.guard());
        json.number("line", decision.at().line());
        json.object("before", step.before(), JsonTrace::state);
        json.object("after", step.after(), JsonTrace::state);
        json.truth(
                "repeated", trace.loop().isPresent() && number >= trace.loop().getAsInt());
    }

    private static void state(MachineState state, JsonWriter json) throws IOException {
        json.text("phase", state.phase().name());
        json.values("fields", state.fields());
        if (!state.parameters().isEmpty()) {
            json.values("parameters", state.parameters());
        }
    }
}
