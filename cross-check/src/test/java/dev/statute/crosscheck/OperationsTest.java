package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation has the same value for TLC as for the reference evaluator. Each sample is first evaluated, and then
 * claimed as an invariant to have that value.
 */
class OperationsTest {
    private static final SourceText TYPES = new SourceText("samples.types.yaml", """
            spec: types/1
            package: com.example.samples
            types:
              Shape: { variants: { Dot: {}, Line: { size: 'int 0..9' } } }
              Pair: { record: { left: 'int 0..9', right: bool } }
            """);

    @Test
    void everyOperationGivesTheSame() {
        List<String> samples = OperationSamples.all();
        Map<String, Value> values = evaluate(samples);
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            claims.add("(" + samples.get(i) + ") == " + text(values.get("sample_" + i)));
        }

        Machine machine = machine("invariants:\n" + entries("claim_", "that", claims));
        Answer answer = ReferenceExplorer.explore(machine, machine.check(), 10).orElseThrow();

        assertThat(answer.violations()).isEmpty();
        assertThat(ExplorerAgreement.differences(machine, machine.check(), answer))
                .isEmpty();
        assertThat(TlcAgreement.differences(machine, machine.check(), answer)).isEmpty();
    }

    private static Map<String, Value> evaluate(List<String> samples) {
        Machine machine = machine("");
        String definitions = entries("sample_", "is", samples);
        Machine defined = compile(spec("").replace("define:\n", "define:\n" + definitions));
        MachineState state = new Interpreter(machine).initial();
        return defined.definitions().stream()
                .filter(d -> d.name().startsWith("sample_"))
                .collect(Collectors.toMap(Definition::name, d -> Evaluator.evaluate(d.body(), Environment.of(state))));
    }

    /** A value as an expression. */
    private static String text(Value value) {
        if (value instanceof Value.Some some) {
            return "some(" + text(some.value()) + ")";
        } else if (value instanceof Value.SetValue set) {
            return set.elements().stream().map(OperationsTest::text).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Value.SeqValue seq) {
            return seq.elements().stream().map(OperationsTest::text).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Value.MapValue map) {
            return map.entries().entrySet().stream()
                    .map(e -> ".put(" + e.getKey() + ", " + e.getValue() + ")")
                    .collect(Collectors.joining("", "m0", ""));
        }
        return value.toString();
    }

    private static Machine machine(String more) {
        return compile(spec(more));
    }

    private static Machine compile(String spec) {
        return SpecCompiler.compile(SpecFiles.of(TYPES, new SourceText("samples.machine.yaml", spec)))
                .orThrow()
                .machine("Samples")
                .orElseThrow();
    }

    private static String spec(String more) {
        return """
                spec: machine/1
                name: Samples
                package: com.example.samples
                imports: { samples.types.yaml: [Shape, Pair] }
                phases: { Only: { initial: true } }
                fields:
                %sdefine:
                %sinputs: { Stay: {} }
                transitions:
                  stay: { input: Stay, from: Only, to: same }
                """.formatted(lines(OperationSamples.FIELDS, "type: "), definitions()) + more;
    }

    private static String definitions() {
        return OperationSamples.DEFINITIONS.entrySet().stream()
                .map(e -> "  " + e.getKey() + ": { is: '" + e.getValue() + "' }\n")
                .collect(Collectors.joining());
    }

    private static String lines(Map<String, String> entries, String key) {
        return entries.entrySet().stream()
                .map(e -> "  " + e.getKey() + ": { " + key + e.getValue() + " }\n")
                .collect(Collectors.joining());
    }

    private static String entries(String prefix, String key, List<String> expressions) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < expressions.size(); i++) {
            entries.append("  " + prefix + i + ": { " + key + ": '" + expressions.get(i) + "' }\n");
        }
        return entries.toString();
    }
}
