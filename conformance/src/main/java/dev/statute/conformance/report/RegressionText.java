package dev.statute.conformance.report;

import dev.statute.conformance.Failure;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.SpecText;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A failure as a JUnit test: a method to paste into a class that has {@code machine()} and {@code subject()}, such as the one
 * that found the failure. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RegressionText {
    private static final String METHOD = """
            // %s
            @Test
            void %s() throws Exception {
                assertEquals(Optional.empty(), Conformance.replay(machine(), subject()%s));
            }
            """;

    private RegressionText() {}

    /** The method, which ends in a line end; a comment where a value of the sequence cannot be written. */
    public static String of(Failure failure) {
        List<String> steps = steps(failure);
        if (!isWritable(failure, steps)) {
            return "// A value of this run cannot be written as data.\n";
        }
        return METHOD.formatted(
                JavaLiteral.quoted(failure.difference().toString()),
                name(failure.sequence()),
                steps.stream()
                        .map(step -> ",\n        " + JavaLiteral.quoted(step))
                        .collect(Collectors.joining()));
    }

    private static List<String> steps(Failure failure) {
        Map<String, Value> parameters = new LinkedHashMap<>(failure.sequence().parameters());
        new Interpreter(failure.machine()).initial().parameters().forEach(parameters::remove);
        List<String> steps = new ArrayList<>();
        if (!parameters.isEmpty()) {
            steps.add("with "
                    + parameters.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
        failure.sequence().inputs().forEach(input -> steps.add(input.toString()));
        return steps;
    }

    /** Whether reading gives what was written; a map with keys that are no words has no form. */
    private static boolean isWritable(Failure failure, List<String> steps) {
        try {
            Sequence read =
                    new SpecText(failure.machine()).sequence(failure.sequence().name(), steps.toArray(String[]::new));
            return read.inputs().equals(failure.sequence().inputs())
                    && read.parameters()
                            .equals(new Interpreter(failure.machine())
                                    .initial(failure.sequence().parameters())
                                    .parameters());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Such as {@code followsReopenAfter8}. */
    private static String name(Sequence sequence) {
        if (sequence.inputs().isEmpty()) {
            return "beginsAsItsSpec";
        }
        int before = sequence.inputs().size() - 1;
        return "follows" + sequence.inputs().get(before).name() + "After" + before;
    }
}
