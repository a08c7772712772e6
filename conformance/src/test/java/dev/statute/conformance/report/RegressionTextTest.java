package dev.statute.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Failure;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.SpecText;
import dev.statute.conformance.Specs;
import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegressionTextTest {
    private static final String HOSTILE = "*/ \\u000a } \" \n \r \0 \u2028 \ud800 \\";

    @TempDir
    private Path folder;

    @Test
    void theTestFailsAsLongAsTheSubjectIsWrong() {
        Failure failure = Reports.failing("no way back").failure().orElseThrow();
        assertThatThrownBy(() -> run(failure, "rollingBackFails(\"still no way back\")"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in step 3")
                .hasMessageContaining("still no way back");
    }

    @Test
    void theTestPassesWhenTheSubjectIsRight() throws Throwable {
        run(Reports.failing("no way back").failure().orElseThrow(), "sound()");
    }

    @Test
    void theTestSaysTheInputsAsTheSpecDoes() {
        assertThat(RegressionText.of(Reports.failing("no way back").failure().orElseThrow()))
                .isEqualTo("""
                        // "in step 3 what happened differs: expected accepted by transition roll_back, got the exception \
                        java.lang.IllegalStateException: no way back"
                        @Test
                        void followsRollbackStagedAfter2() throws Exception {
                            assertEquals(Optional.empty(), Conformance.replay(machine(), subject(),
                                "QueueAccepted",
                                "StageForRun { run_id: r1 }",
                                "RollbackStaged { run_id: r1 }"));
                        }
                        """);
    }

    @Test
    void parametersThatDifferFromTheirDefaultsComeFirst() {
        Machine machine = Specs.compiled("""
                parameters:
                  most: { type: int 0..9, default: 3 }
                phases:
                  Open: { initial: true }
                fields:
                  left: { type: int 0..9, init: most }
                inputs:
                  Fill: { payload: { all: set of int 0..9 max 3 } }
                transitions:
                  fill: { input: Fill, from: Open, to: same }
                """);
        InputValue fill = new SpecText(machine).input("Fill { all: [1, 7] }");
        Failure failure = new Failure(
                machine,
                new Sequence("cover-1", Map.of("most", new Value.Int(5)), List.of(fill)),
                new Difference(1, "the answer", "accepted", "ignored"));
        assertThat(RegressionText.of(failure)).contains("\"with { most: 5 }\",", "\"" + fill + "\"");
    }

    @Test
    void aFailureAtTheStartCompilesToo() throws Throwable {
        Failure failure = new Failure(
                Reports.LIFECYCLE,
                new Sequence("cover-1", Map.of(), List.of()),
                new Difference(0, "what happened", "an initial state", "nothing"));
        run(failure, "sound()");
    }

    @Test
    void textOfTheSubjectCannotLeaveItsComment() throws Throwable {
        run(Reports.failing(HOSTILE).failure().orElseThrow(), "sound()");
    }

    /** Compiles the text in the class that its reader has, and runs it. */
    private void run(Failure failure, String subject) throws Throwable {
        String text = RegressionText.of(failure);
        String name = text.lines()
                .filter(line -> line.startsWith("void "))
                .map(line -> line.substring("void ".length(), line.indexOf('(')))
                .findFirst()
                .orElseThrow();
        String source = """
                package com.example.pasted;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import dev.statute.conformance.Conformance;
                import dev.statute.conformance.Subject;
                import dev.statute.conformance.report.Reports;
                import dev.statute.spec.model.Machine;
                import java.util.Optional;
                import org.junit.jupiter.api.Test;

                public final class Written {
                    private Machine machine() {
                        return Reports.machine();
                    }

                    private Subject subject() {
                        return Reports.%s;
                    }

                %s}
                """.formatted(subject, text);
        Class<?> written = JavaSource.load(folder, Map.of("Written", source), "com.example.pasted.Written");
        Method test = written.getDeclaredMethod(name);
        test.setAccessible(true);
        try {
            test.invoke(written.getConstructor().newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
