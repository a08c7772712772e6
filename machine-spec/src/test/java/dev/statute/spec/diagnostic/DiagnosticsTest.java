package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final SourceText a = new SourceText("a.machine.yaml", "one two three\n");
    private final SourceText b = new SourceText("b.machine.yaml", "one two three\n");

    @Test
    void ordersByFileThenPlaceThenCode() {
        Problem inB = SampleKind.unused(b.span(0, 3), "x");
        Problem late = SampleKind.unused(a.span(8, 13), "x");
        Problem early = SampleKind.unused(a.span(4, 7), "x");
        Problem sameplace = SampleKind.unknown(a.span(4, 7), "x", "p", "q");

        assertThat(Diagnostics.of(List.of(inB, late, sameplace, early)))
                .extracting(d -> d.at() + " " + d.code())
                .containsExactly(
                        "a.machine.yaml:1:5 M112",
                        "a.machine.yaml:1:5 M201",
                        "a.machine.yaml:1:9 M112",
                        "b.machine.yaml:1:1 M112");
    }

    @Test
    void ordersDiagnosticsOfOnePlaceByTheirEndAndWords() {
        Problem wide = SampleKind.unused(a.span(0, 7), "x");
        Problem narrow = SampleKind.unused(a.span(0, 3), "z");
        Problem narrowToo = SampleKind.unused(a.span(0, 3), "y");

        assertThat(Diagnostics.of(List.of(wide, narrow, narrowToo)))
                .extracting(d -> d.at().text() + ": " + d.message())
                .containsExactly(
                        "one: field `y` is never used",
                        "one: field `z` is never used",
                        "one two: field `x` is never used");
    }

    @Test
    void countsBySeverity() {
        Diagnostic error = Wording.of(SampleKind.unknown(a.start(), "x", "p", "q"));
        Diagnostic warning = Wording.of(SampleKind.unused(a.start(), "x"));

        assertThat(Diagnostics.summary(List.of())).isEqualTo("no problems");
        assertThat(Diagnostics.summary(List.of(warning, error, error))).isEqualTo("2 errors, 1 warning");
        assertThat(Diagnostics.hasErrors(List.of(warning))).isFalse();
        assertThat(Diagnostics.hasErrors(List.of(warning, error))).isTrue();
    }

    @Test
    void fillsTheTemplatesOnceOnly() {
        Diagnostic diagnostic = Wording.of(SampleKind.unused(a.start(), "{name}$1\\"));

        assertThat(diagnostic.message()).isEqualTo("field `{name}$1\\` is never used");
    }

    @Test
    void refusesAProblemThatLacksAnArgument() {
        Problem incomplete = Problem.of(SampleKind.SHORT, a.start());

        assertThatThrownBy(() -> Wording.of(incomplete)).hasMessageContaining("SHORT lacks argument name");
    }
}
