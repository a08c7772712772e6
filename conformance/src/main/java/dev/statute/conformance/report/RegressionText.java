package dev.statute.conformance.report;

import dev.statute.conformance.Failure;
import dev.statute.spec.interpret.InputValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A failure as a JUnit test: a Java file that compiles as it stands and follows the shrunk sequence. A subclass of a line or
 * two says which machine and which system, as the class does that found the failure. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RegressionText {
    private static final String FILE = """
            package %s;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            %s

            /** A sequence along which a system differed from %s. Subclasses say which system. */
            abstract class %s {
                protected abstract Machine machine();

                protected abstract Subject subject() throws Exception;

                // %s
                @Test
                void followsItsSpec() throws Exception {
                    Sequence sequence = new Sequence(
                            %s,
                            %s,
                            List.of(%s));
                    assertEquals(Optional.empty(), Conformance.replay(machine(), subject(), sequence));
                }
            %s}
            """;

    private static final String INPUT = """

                private InputValue input(String name, Map<String, Value> payload) {
                    return new InputValue(machine().input(name).orElseThrow(), payload);
                }
            """;

    /** The imports, and how the rest of the file shows that it needs one. */
    private static final Map<String, String> IMPORTS = Map.of(
            "dev.statute.spec.interpret.InputValue", "InputValue",
            "dev.statute.spec.model.TypeName", "new TypeName(",
            "dev.statute.spec.model.Value", "Value",
            "java.util.Map", "Map.",
            "java.util.Set", "Set.of(");

    private static final List<String> ALWAYS = List.of(
            "dev.statute.conformance.Conformance",
            "dev.statute.conformance.Sequence",
            "dev.statute.conformance.Subject",
            "dev.statute.spec.model.Machine",
            "java.util.List",
            "java.util.Optional",
            "org.junit.jupiter.api.Test");

    private RegressionText() {}

    /** The name of the class in the file of a failure. */
    public static String className(Failure failure) {
        return failure.machine().name() + "Regression";
    }

    /** The whole file, which ends in a line end. */
    public static String of(Failure failure) {
        List<InputValue> given = failure.sequence().inputs();
        String parameters = JavaLiteral.named(failure.sequence().parameters());
        String inputs = given.stream().map(RegressionText::input).collect(Collectors.joining(","));
        String helper = given.isEmpty() ? "" : INPUT;
        return FILE.formatted(
                failure.machine().packageName(),
                imports(parameters + inputs + helper),
                failure.machine().name(),
                className(failure),
                JavaLiteral.quoted(failure.difference().toString()),
                JavaLiteral.quoted(failure.sequence().name()),
                parameters,
                inputs,
                helper);
    }

    private static String imports(String code) {
        return Stream.concat(
                        ALWAYS.stream(),
                        IMPORTS.entrySet().stream()
                                .filter(needed -> code.contains(needed.getValue()))
                                .map(Map.Entry::getKey))
                .sorted()
                .map(name -> "import " + name + ";")
                .collect(Collectors.joining("\n"));
    }

    private static String input(InputValue input) {
        return "\n                    input(" + JavaLiteral.quoted(input.input().name()) + ", "
                + JavaLiteral.named(input.payload()) + ")";
    }
}
