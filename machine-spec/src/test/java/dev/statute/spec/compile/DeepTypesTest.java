package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types, groups and sets that build on each other without end, or nearly so, are refused before they exhaust anything. */
class DeepTypesTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChainOfTypesIsBoundedInWhicheverOrderItIsWritten(boolean forwards) {
        int length = 5_000;
        String types = IntStream.range(0, length)
                .map(i -> forwards ? length - 1 - i : i)
                .mapToObj(i ->
                        i == 0 ? "  T0: { enum: [Only] }\n" : "  T" + i + ": { record: { inner: T" + (i - 1) + " } }\n")
                .collect(Collectors.joining());

        assertThat(codes(types(types))).isNotEmpty().containsOnly(Code.E300);
    }

    @Test
    void typesThatHoldTheNextOneTwiceAreBounded() {
        String types = IntStream.range(1, 60)
                .mapToObj(i -> "  T" + i + ": { record: { left: T" + (i - 1) + ", right: T" + (i - 1) + " } }\n")
                .collect(Collectors.joining("", "  T0: { enum: [Only] }\n", ""));

        assertThat(codes(types(types))).containsExactly(Code.E300);
    }

    @Test
    void aChainOfGroupsIsBounded() {
        String groups = IntStream.range(0, 5_000)
                .mapToObj(i -> "  g" + i + ": [g" + (i + 1) + "]\n")
                .collect(Collectors.joining());

        assertThat(codes(new SourceText("deep.machine.yaml", """
                        spec: machine/1
                        name: Deep
                        package: com.example.deep
                        phases:
                          Idle: { initial: true }
                        inputs:
                          Go: {}
                        transitions:
                          go: { input: Go, from: g0, to: same }
                        groups:
                          g5000: [Idle]
                        """ + groups)))
                .isNotEmpty()
                .containsOnly(Code.E300);
    }

    @Test
    void aSetHoldsValuesAndNoSets() {
        assertThat(codes(new SourceText("deep.policy.yaml", """
                        spec: policy/1
                        name: Deep
                        package: com.example.deep
                        inputs:
                          size: int 0..9
                        output: bool
                        sets:
                          first: [second]
                          second: [first]
                        rows:
                          all: { if: { size: first }, then: true }
                        """))).containsExactly(Code.E301);
    }

    private static SourceText types(String types) {
        return new SourceText("deep.types.yaml", "spec: types/1\npackage: com.example.deep\ntypes:\n" + types);
    }

    private static List<Code> codes(SourceText file) {
        return SpecCompiler.compile(SpecFiles.of(file)).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
