package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code current} exists in Busy, {@code ended} in Busy and Over, {@code current_run} reads {@code current}. */
class FieldScopesTest {
    private static final PhaseFlow EVERYWHERE = PhaseFlow.of(World.PHASES, World.PHASES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase == Busy && current == run",
                "Busy == phase && current == run",
                "phase != Busy || current == run",
                "!(phase == Busy) || current == run",
                "!(phase != Busy) && current == run",
                "implies(phase == Busy, current == run)",
                "implies(phase != Busy, false) && current == run",
                "phase == Busy ? current == run : false",
                "phase != Busy ? false : current == run",
                "phase in [Busy] && current == run",
                "phase in live && phase != Idle && current == run",
                "phase in live && phase in [Busy, Over] && current == run",
                "phase in [Busy, Over] && ended > 0",
                "phase != Idle && ended > 0",
                "phase == Idle || ended > 0",
                "phase == Busy && queue.all(r, r == current)",
                "phase == Busy && flag && current == run",
                "flag && phase == Busy && current == run",
                "(flag ? phase == Busy : phase == Busy && busy) && current == run",
                "(phase == Busy || phase == Over) && ended > 0",
                "running && current == run",
                "!running || current == run",
                "implies(running, current == run)",
                "has_current && current == run",
                "running && current_run == run",
                "phase == Idle && phase == Busy && current == run",
                "false && current == run",
                "next.phase == Busy && next.current == run",
                "next.running && next.current == run",
                "implies(next.phase == Busy, next.current_run == run)",
                "phase == Busy && next.phase == Over && current == run && next.ended > 0",
            })
    void knowsThePhase(String text) {
        assertThat(problems(text, EVERYWHERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "current == run                        ; `current` does not exist in `Idle` and `Over`",
                "current == run && phase == Busy       ; `current` does not exist in `Idle` and `Over`",
                "phase == Busy || current == run       ; `current` does not exist in `Idle` and `Over`",
                "implies(phase != Busy, current == run) ; `current` does not exist in `Idle` and `Over`",
                "phase in live && current == run       ; `current` does not exist in `Idle`",
                "phase != Idle && current == run       ; `current` does not exist in `Over`",
                "phase == Busy ? true : ended > 0      ; `ended` does not exist in `Idle`",
                "(phase == Busy || flag) && current == run ; `current` does not exist in `Idle` and `Over`",
                "current_run == run                    ; `current_run` reads fields that do not exist in `Idle` and `Over`",
                "running || current == run             ; `current` does not exist in `Idle` and `Over`",
                "phase == Busy && next.current == run  ; `next.current` does not exist in `Idle` and `Over`",
                "next.phase == Busy && current == run  ; `current` does not exist in `Idle` and `Over`",
                "next.running && current == run        ; `current` does not exist in `Idle` and `Over`",
            })
    void reportsWhatMayNotExist(String text, String sentence) {
        assertThat(problems(text, EVERYWHERE)).extracting(Diagnostic::message).containsExactly(sentence);
    }

    @Test
    void pointsToTheReadAndTellsHowToNarrow() {
        Diagnostic diagnostic = problems("ended > 0", EVERYWHERE).get(0);

        assertThat(diagnostic.code()).hasToString("E302");
        assertThat(diagnostic.at().text()).isEqualTo("ended");
        assertThat(diagnostic.note()).isEqualTo("It exists in `Busy` and `Over`.");
        assertThat(diagnostic.help()).contains("`phase in [Busy, Over] &&`");
        assertThat(diagnostic.related()).hasSize(1);
    }

    @Test
    void mergesWhatSeveralFlowsLack() {
        Problems problems = new Problems();

        boolean fine = FieldScopes.check(
                read("current == run"),
                List.of(PhaseFlow.of(List.of(World.IDLE)), PhaseFlow.of(List.of(World.OVER))),
                problems);

        assertThat(fine).isFalse();
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void narrowsForWhatIsEvaluatedAfter() {
        PhaseFlow flow = PhaseFlow.of(World.PHASES);

        assertThat(FieldScopes.whenTrue(read("phase in live && flag"), flow).now())
                .containsExactly(World.IDLE, World.BUSY);
        assertThat(FieldScopes.whenFalse(read("phase in live || flag"), flow).now())
                .containsExactly(World.OVER);
        assertThat(FieldScopes.whenTrue(read("running"), flow).now()).containsExactly(World.BUSY);
        assertThat(FieldScopes.whenFalse(read("has_current"), flow).now()).containsExactlyElementsOf(World.PHASES);
        assertThat(FieldScopes.whenTrue(read("is_last(run)"), flow)).isEqualTo(flow);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "count > 0 ; Idle Busy Over",
                "current == run ; Busy",
                "ended > 0 ; Busy Over",
                "current == run && ended > 0; Busy",
                "phase == Busy && current == run ; Idle Busy Over",
                "phase == Over || current == run ; Busy Over",
                "current_run == run ; Busy",
            })
    void findsWhereEverythingExists(String text, String phases) {
        assertThat(FieldScopes.safe(read(text), World.PHASES))
                .extracting(Phase::name)
                .containsExactly(phases.split(" "));
    }

    private static List<Diagnostic> problems(String text, PhaseFlow flow) {
        Problems problems = new Problems();
        FieldScopes.check(read(text), flow, problems);
        return problems.list().stream().map(Wording::of).toList();
    }

    private static Expr read(String text) {
        return World.read(text, World.SCOPE.allowNext(true));
    }
}
