package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M501;
import static dev.statute.spec.diagnostic.Code.M503;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Severity;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Counts;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What exploring says about the machines of the language reference, and about small slips in them. */
class ExplorerFixturesTest {
    private static final String RUN_MATCHES =
            "    require:\n      run_matches: { that: same_run(run_id), else: RunMismatch }\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theInputLifecycleIsSoundAsItIs(int threads) {
        Explored lifecycle = lifecycle(text -> text, options -> options.withThreads(threads));

        assertThat(lifecycle.report()).isEmpty();
        assertThat(lifecycle.exploration().counts()).isEqualTo(new Counts(147, 199, 10));
        assertThat(lifecycle.exploration().assurance())
                .isEqualTo(new Assurance(
                        Assurance.Level.EXHAUSTIVE, "exhaustive within InputId: 2, RunId: 2, BoundarySequence: 0..1"));
        assertThat(lifecycle.exploration().properties())
                .hasSize(12)
                .extracting(PropertyResult::verdict)
                .containsOnly(Verdict.HOLDS);
        assertThat(lifecycle.exploration().transitions()).hasSize(11).doesNotContainValue(0L);
        assertThat(lifecycle.exploration().reasons()).hasSize(7).doesNotContainValue(0L);
        assertThat(lifecycle.exploration().phases().values().stream().mapToLong(Long::longValue))
                .hasSize(9)
                .doesNotContain(0L);
        assertThat(lifecycle.exploration().phases().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(147);
    }

    @Test
    void symmetryGivesTheSameVerdictsOnFewerStates() {
        Explored lifecycle = lifecycle(text -> text, options -> options.withSymmetry(true));

        assertThat(lifecycle.report()).isEmpty();
        assertThat(lifecycle.exploration().symmetric()).isTrue();
        assertThat(lifecycle.exploration().counts().distinct()).isLessThan(147);
        assertThat(lifecycle.exploration().properties())
                .extracting(PropertyResult::verdict)
                .containsOnly(Verdict.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutTheGuardOnReasonsTheyAreNotHonest(boolean symmetry) {
        Explored lifecycle = lifecycle(
                text -> without(
                        without(
                                text,
                                "    require:\n      reason_is_callers: { that: reason != AbandonReason."
                                        + "MaxAttemptsExhausted, else: ReservedReason }\n"),
                        "  ReservedReason:  { doc: Only the machine may give up on attempts., caller: error }\n"),
                options -> options.withSymmetry(symmetry));

        assertThat(lifecycle.codes()).containsExactly(M501);
        assertThat(lifecycle.finding(M501).message())
                .isEqualTo("invariant `exhaustion_is_honest` does not hold after 1 step");
        assertThat(lifecycle.run(M501))
                .containsExactly("1. Abandon { reason: MaxAttemptsExhausted } takes abandon"
                        + " (input-lifecycle.machine.yaml:165): phase: Accepted -> Abandoned,"
                        + " abandon_reason: MaxAttemptsExhausted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "consume", "confirm_boundary", "roll_back", "give_up"})
    void withoutOneRunGuardAnotherRunMovesTheInput(String transition) {
        Explored lifecycle = lifecycle(
                text -> {
                    int at = text.indexOf(RUN_MATCHES, text.indexOf("\n  " + transition + ":\n"));
                    String edited = text.substring(0, at) + text.substring(at + RUN_MATCHES.length());
                    return edited.substring(0, edited.indexOf("scenarios:"))
                            + edited.substring(edited.indexOf("check:"));
                },
                options -> options);

        assertThat(lifecycle.codes()).containsExactly(M503);
        assertThat(lifecycle.finding(M503).message()).startsWith("property `only_its_run_moves_it` does not hold");
        assertThat(lifecycle.run(M503).get(lifecycle.run(M503).size() - 1))
                .contains(" takes " + transition + " (")
                .contains("{ run_id: r2");
    }

    @Test
    void aSelectorThatTakesTooMuchIsFoundWithoutStates() {
        assertThat(compilationOf(
                        "input-lifecycle.machine.yaml",
                        text -> text.replace("attempts_left > 0\n    req", "'true'\n    req")))
                .contains(Code.M102);
    }

    @Test
    void aPhaseFieldThatIsNotSetIsFoundWithoutStates() {
        assertThat(compilationOf(
                        "input-lifecycle.machine.yaml", text -> without(text, "    set: { superseded_by: by }\n")))
                .containsExactly(Code.M402);
        assertThat(compilationOf("run-slot.machine.yaml", text -> text.replace(", stage: RunStage.Empty }", " }")))
                .containsExactly(Code.M402);
    }

    @Test
    void theRunSlotIsSoundAsItIs() {
        Explored slot = Explored.fixture("run-slot.machine.yaml", text -> text);

        assertThat(slot.report()).isEmpty();
        assertThat(slot.exploration().counts()).isEqualTo(new Counts(9, 27, 5));
        assertThat(slot.exploration().properties())
                .extracting(PropertyResult::verdict)
                .containsOnly(Verdict.HOLDS);
    }

    @Test
    void aRunSlotThatLetsAnyRunJoinIsBroken() {
        Explored slot = Explored.fixture(
                "run-slot.machine.yaml",
                text -> without(
                        without(text, "      right_run: { that: current == run_id, else: OtherRun }\n"),
                        "  OtherRun:      { doc: Another run holds the slot. }\n"));

        assertThat(slot.codes()).containsExactly(M503);
        assertThat(slot.run(M503)).hasSize(2).last().asString().contains("Join { run_id: r2 } takes join");
        assertThat(slot.property("only_its_run_joins").note())
                .isEqualTo("There phase = Running, current = r1, run_id = r2.");
    }

    @Test
    void aRunSlotThatCannotEndIsBroken() {
        Explored slot = Explored.fixture(
                "run-slot.machine.yaml",
                text -> text.replace(
                                "    input: Fail\n    from: Running\n    to: Idle",
                                "    input: Fail\n    from: Running\n    to: same")
                        .replace(
                                "    from: Running\n    to: Idle",
                                "    from: Running\n    require:\n      never: { that: 'false', else: Busy }\n    to: Idle"));

        assertThat(slot.codes()).containsExactlyInAnyOrder(Code.M502, M503);
        assertThat(slot.run(M503)).hasSize(1);
    }

    private static Explored lifecycle(UnaryOperator<String> edit, UnaryOperator<ExplorerOptions> change) {
        return Explored.fixture("input-lifecycle.machine.yaml", edit, change);
    }

    private static List<Code> compilationOf(String file, UnaryOperator<String> edit) {
        return SpecCompiler.compile(new SpecFiles(
                        List.of(
                                new SourceText("runtime.types.yaml", Explored.read("/specs/runtime.types.yaml")),
                                new SourceText(file, edit.apply(Explored.read("/specs/" + file)))),
                        List.of()))
                .problems()
                .stream()
                .map(Problem::code)
                .filter(code -> code.severity() == Severity.ERROR)
                .toList();
    }

    private static String without(String text, String part) {
        assertThat(text).contains(part);
        return text.replace(part, "");
    }
}
