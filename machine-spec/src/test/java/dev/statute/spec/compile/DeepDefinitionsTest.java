package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.expression.ExpressionProblem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions that build on each other without end, or nearly so, are refused before they exhaust anything. */
class DeepDefinitionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"forwards", "backwards"})
    void aChainIsBoundedInWhicheverOrderItIsWritten(String order) {
        boolean forwards = order.equals("forwards");
        int length = 5_000;
        String chain = IntStream.range(0, length)
                .map(i -> forwards ? i : length - 1 - i)
                .mapToObj(i -> i == 0 ? "  d0: { is: true }\n" : "  d" + i + ": { is: d" + (i - 1) + " }\n")
                .collect(Collectors.joining());

        assertThat(SpecCompiler.compile(SpecFiles.of(machine(chain))).problems())
                .filteredOn(problem -> problem.code().severity().word().equals("error"))
                .extracting(Problem::kind)
                .containsExactly(ExpressionProblem.TOO_LARGE);
    }

    @Test
    void aChainOfOrdinaryLengthIsFine() {
        String chain = IntStream.range(1, 100)
                .mapToObj(i -> "  d" + i + ": { is: d" + (i - 1) + " }\n")
                .collect(Collectors.joining("", "  d0: { is: true }\n", ""));

        assertThat(SpecCompiler.compile(SpecFiles.of(machine(chain))).catalog()).isPresent();
    }

    private static SourceText machine(String definitions) {
        return new SourceText("deep.machine.yaml", """
                spec: machine/1
                name: Deep
                package: com.example.deep
                phases:
                  Idle: { initial: true }
                inputs:
                  Go: {}
                transitions:
                  go: { input: Go, from: Idle, to: same }
                define:
                """ + definitions);
    }
}
