package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M102;
import static dev.statute.spec.diagnostic.Code.M103;
import static dev.statute.spec.diagnostic.Code.M511;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.testing.SpecAssert;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectorCheckTest {
    private static final String SECTIONS = """
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              count: { type: int 0..9, init: 0 }
              open: { type: bool, init: true }
            inputs:
              Go: { payload: { k: int 1..3, wide: int 0..100000 } }
            transitions:
              back: { input: Go, from: Busy, to: Idle, set: { open: "!open" } }
            """;

    @Test
    void showsValuesThatTwoTransitionsTake() {
        transitions("‹count < 5›", "«count >= 4»")
                .reportsOnly(M102)
                .saying("transitions `t0` and `t1` both take `Go` in phase `Idle`")
                .exampleShowing("count = 4");
    }

    @Test
    void showsValuesThatNoTransitionTakes() {
        transitions("«count + k < 5»", "‹count > 4›")
                .reportsOnly(M103)
                .saying("no transition takes `Go` in phase `Idle`")
                .exampleShowing("count = 2, k = 3");
    }

    @Test
    void aSingleConditionLeavesAHole() {
        transitions("«open»").reportsOnly(M103).exampleShowing("open = false");
    }

    @Test
    void theNumberOfPairsThatAreReportedIsBounded() {
        String transitions = IntStream.range(0, 1_000)
                .mapToObj(i -> "  t" + i + ": { input: Go, from: Idle, to: Busy, when: 'true' }\n")
                .collect(Collectors.joining());

        assertThat(SpecCompiler.compile(SpecFiles.of(new SourceText("desk.machine.yaml", """
                        spec: machine/1
                        name: Desk
                        package: com.example.desk
                        phases:
                          Idle: { initial: true }
                          Busy: {}
                        inputs:
                          Go: {}
                        transitions:
                          back: { input: Go, from: Busy, to: Idle }
                        """ + transitions)))
                        .problems())
                .hasSize(100)
                .allMatch(problem -> problem.code() == M102);
    }

    @Test
    void transitionsWithoutConditionsOverlapForAllValues() {
        machine(SECTIONS + """
                  ‹one›: { input: Go, from: Idle, to: Busy, set: { count: 1 } }
                  «two»: { input: Go, from: Idle, to: Busy }
                """).reportsOnly(M102).exampleShowing("for all values");
    }

    @Test
    void otherwiseTakesWhatTheOthersLeave() {
        transitions("count < 5", "count > 7", "otherwise").isClean();
    }

    @Test
    void aCellHasOneOtherwise() {
        transitions("count < 5", "‹otherwise›", "«otherwise»")
                .reportsOnly(M102)
                .saying("both take what the others leave");
    }

    @Test
    void otherwiseDoesNotHideAnOverlap() {
        transitions("‹count < 5›", "«count < 3»", "otherwise").reportsOnly(M102).exampleShowing("count = 0");
    }

    @Test
    void whatSharesSeveralCellsIsReportedOnce() {
        machine(SECTIONS.replace("from: Busy, to: Idle", "from: Busy, when: ‹count < 5›, to: Idle") + """
                  all: { input: Go, from: any, when: "«count < 7»", to: same, set: { count: k } }
                  rest: { input: Go, from: any, when: count >= 7, to: Busy }
                """)
                .reportsOnly(M102)
                .saying("`back` and `all` both take `Go` in phase `Busy`");
    }

    @Test
    void conditionsThatDependOnTheirOrderOfReadingAreTriedOut() {
        transitions("count == k", "\"count != k && open\"", "\"!(count == k) && !open\"")
                .isClean();
        transitions("count < k", "count >= k").isClean();
        transitions("\"open ? count > 3 : count > 5\"", "\"open ? count <= 3 : count <= 5\"")
                .isClean();
    }

    @Test
    void numbersOfAnySizeAreComparedWithConstants() {
        transitions("wide < 5000", "\"wide in [5000, 5001]\"", "wide > 5001").isClean();
        transitions("«wide < 5000»", "\"wide in [5000, 5001]\"", "wide > 5002")
                .reportsOnly(M103)
                .exampleShowing("wide = 5002");
    }

    @Test
    void tooManyValuesAreNotChecked() {
        transitions("«wide + count < 5»", "count + wide >= 5").reportsOnly(M511).noting("`count` and `wide`");
    }

    private static SpecAssert transitions(String... conditions) {
        StringBuilder text = new StringBuilder(SECTIONS);
        for (int i = 0; i < conditions.length; i++) {
            text.append("  t%d: { input: Go, from: Idle, when: %s, to: Busy, set: { count: k } }\n"
                    .formatted(i, conditions[i]));
        }
        return machine(text.toString());
    }
}
