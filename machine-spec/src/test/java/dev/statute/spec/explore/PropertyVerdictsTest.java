package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M503;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Budget;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each form of property, in whole spaces and in those of which a part was left out. */
class PropertyVerdictsTest {
    /**
     * A walk over the numbers 0 to 9: {@code Up} as far as 9, {@code Down} from 1 to 4 and from 6 on but not from 5, which
     * lets nobody back; {@code Idle} changes nothing; {@code End} ends it at 9.
     */
    private static final String WALK = """
            phases:
              Walking: { initial: true }
              Home: { terminal: true }
            fields:
              at: { type: int 0..9, init: 0 }
            inputs:
              Up: {}
              Down: {}
              Idle: {}
              End: {}
            rejections:
              Never: {}
            transitions:
              up:
                input: Up
                from: Walking
                require: { below: { that: at < 9, else: Never } }
                to: same
                set: { at: at + 1 }
              down:
                input: Down
                from: Walking
                require: { above: { that: "at > 0 && at != 5", else: Never } }
                to: same
                set: { at: at - 1 }
              idle: { input: Idle, from: Walking, to: same }
              end:
                input: End
                from: Walking
                require: { top: { that: at == 9, else: Never } }
                to: Home
            unhandled:
              - { from: Home, input: any, reject: Never }
            properties:
              goal: { %s }
            """;

    private static Explored walk(String property) {
        return Explored.machine(WALK.formatted(property));
    }

    private static Explored within(String property, String where) {
        return Explored.machine(WALK.formatted(property) + "check: { where: \"" + where + "\" }\n");
    }

    private static Explored toDepth(String property, int steps) {
        return Explored.machine(WALK.formatted(property), options -> options.withDepth(steps));
    }

    @Test
    void reachableIsShownByAShortestRun() {
        PropertyResult goal = walk("reachable: at == 3").property("goal");

        assertThat(goal.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(goal.trace().orElseThrow().steps()).hasSize(3);
    }

    @Test
    void reachableIsBrokenIfNoStateIsSo() {
        Explored walk = walk("reachable: \"phase == Home && at < 9\"");

        assertThat(walk.codes()).containsExactly(M503);
        assertThat(walk.finding(M503).note())
                .isEqualTo("None of the 11 reachable states satisfies `phase == Home && at < 9`.");
        assertThat(walk.property("goal").verdict()).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"at == 4, HOLDS", "at == 5, HOLDS", "at == 6, NOT_CHECKED"})
    void reachableIsDecidedByStatesOutsideOfTheFilterButNotBehindThem(String goal, Verdict verdict) {
        Explored walk = within("reachable: " + goal, "at < 5");

        assertThat(walk.property("goal").verdict()).isEqualTo(verdict);
        assertThat(walk.codes()).doesNotContain(M503);
    }

    @Test
    void unreachableIsBrokenByAShortestRun() {
        Explored walk = walk("unreachable: at > 1");

        assertThat(walk.codes()).containsExactly(M503);
        assertThat(walk.finding(M503).message())
                .isEqualTo("property `goal` calls a state unreachable that is reached after 2 steps");
        assertThat(walk("unreachable: at > 9").codes()).isEmpty();
    }

    @Test
    void stepLooksAtStepsThatStay() {
        assertThat(walk("step: next.at != at").run(M503))
                .containsExactly("1. Idle takes idle (desk.machine.yaml:29):" + " nothing changes");
        assertThat(walk("step: next.at != at, inputs: [Up, Down]").codes()).isEmpty();
        assertThat(walk("step: next.at > at, inputs: [Up, Down]").finding(M503).note())
                .isEqualTo("There next.at = 0, at = 1.");
    }

    @Test
    void alwaysPossibleHoldsIfEveryStateHasAWay() {
        assertThat(walk("always_possible: phase == Home").property("goal"))
                .satisfies(goal -> assertThat(goal.verdict()).isEqualTo(Verdict.HOLDS))
                .satisfies(goal -> assertThat(goal.note()).isEmpty());
        assertThat(walk("always_possible: at == 0, from: at < 5")
                        .property("goal")
                        .verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void alwaysPossibleIsBrokenByTheNearestStateWithoutAWay() {
        Explored walk = walk("always_possible: at == 0");

        assertThat(walk.codes()).containsExactly(M503);
        assertThat(walk.finding(M503).message())
                .isEqualTo("property `goal` does not hold after 5 steps: from there no run leads to `at == 0`");
        assertThat(walk.trace(M503).end().fields()).hasToString("{at=5}");
    }

    @Test
    void alwaysPossibleIsAskedOfTerminalStatesToo() {
        assertThat(walk("always_possible: phase == Walking")
                        .trace(M503)
                        .end()
                        .phase()
                        .name())
                .isEqualTo("Home");
    }

    @Test
    void alwaysPossibleWithinAFilterIsBoundedOrUndecided() {
        assertThat(within("always_possible: at == 0", "at < 5").property("goal"))
                .satisfies(goal -> assertThat(goal.verdict()).isEqualTo(Verdict.HOLDS))
                .satisfies(goal ->
                        assertThat(goal.note()).isEqualTo("Bounded: states outside of `where` were not gone on from."));
        assertThat(within("always_possible: at == 0", "at < 8").property("goal"))
                .as("from 5 on a run may leave the filter, and get anywhere")
                .satisfies(goal -> assertThat(goal.verdict()).isEqualTo(Verdict.NOT_CHECKED));
        assertThat(within("always_possible: at == 0", "at != 2 || phase == Home")
                        .property("goal")
                        .verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void alwaysPossibleIsBrokenInABoundedRunOnlyWhereNothingWasLeftOut() {
        String cut = WALK.replace("at == 9, else: Never } }\n    to: Home", "at == 0, else: Never } }\n    to: Home");
        Explored broken =
                Explored.machine(cut.formatted("always_possible: phase == Walking") + "check: { where: at < 5 }\n");

        assertThat(broken.property("goal").verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(broken.trace(M503).steps()).hasSize(1);
    }

    @Test
    void alwaysPossibleIsUndecidedWhereTheDepthEnds() {
        assertThat(toDepth("always_possible: phase == Home", 4).property("goal").verdict())
                .isEqualTo(Verdict.NOT_CHECKED);
        assertThat(toDepth("always_possible: phase == Home", 12)
                        .property("goal")
                        .verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void leadsToIsBrokenByARunThatGoesRound() {
        Explored walk = walk("leads_to: { from: at == 2, to: at > 3 }");
        Trace trace = walk.trace(M503);

        assertThat(walk.codes()).containsExactly(M503);
        assertThat(walk.finding(M503).message())
                .isEqualTo("property `goal` does not hold: a run can go round for ever without `at > 3`");
        assertThat(trace.steps()).hasSize(4);
        assertThat(trace.loop()).isEqualTo(OptionalInt.of(2));
        assertThat(trace.end()).isEqualTo(trace.steps().get(2).before());
        assertThat(walk.run(M503)).last().isEqualTo("and steps 3 to 4 again and again");
    }

    @Test
    void leadsToIsBrokenByARunThatEnds() {
        Explored walk =
                walk("leads_to: { from: at == 9, to: \"phase == Walking && at != 9\" }, assuming: { progress: [End] }");

        assertThat(walk.finding(M503).message())
                .isEqualTo("property `goal` does not hold: a run ends in phase `Home` without"
                        + " `phase == Walking && at != 9`");
        assertThat(walk.trace(M503).loop()).isEmpty();
    }

    @Test
    void leadsToIsBrokenByARunThatMayStay() {
        Explored walk = walk("leads_to: { from: at == 0, to: at > 0 }, assuming: { progress: [Down, End] }");

        assertThat(walk.finding(M503).message())
                .isEqualTo("property `goal` does not hold: a run may stay in phase `Walking` without `at > 0`");
        assertThat(walk.finding(M503).note()).isEqualTo("None of `Down` and `End` changes the state there.");
        assertThat(walk.trace(M503).loop()).isEqualTo(OptionalInt.of(0));
        assertThat(walk.trace(M503).steps()).isEmpty();
        assertThat(walk("leads_to: { from: at == 0, to: at > 0 }, assuming: { progress: [Idle] }")
                        .finding(M503)
                        .note())
                .as("what changes nothing is no progress")
                .isEqualTo("`Idle` does not change the state there.");
    }

    @Test
    void leadsToHoldsUnderTheStatedProgress() {
        assertThat(walk("leads_to: { from: at == 0, to: at > 0 }, assuming: { progress: [Up] }")
                        .codes())
                .isEmpty();
        assertThat(walk("leads_to: { from: at == 0, to: at > 0 }").codes()).isEmpty();
        assertThat(walk("leads_to: { from: at == 8, to: at == 8 }").codes())
                .as("it is there already")
                .isEmpty();
    }

    @Test
    void leadsToIsNotBrokenByACycleOfInputsThatAFairRunMayIgnore() {
        String property = "leads_to: { from: at == 2, to: phase == Home }, assuming: { progress: [%s] }";

        assertThat(walk(property.formatted("End")).finding(M503).message())
                .as("it may stay where End is not accepted")
                .contains("may stay");
        assertThat(walk(property.formatted("Up")).finding(M503).message()).contains("go round");
    }

    /** Ten million payloads, of which a run needs one for each of its steps. */
    @Test
    void leadsToIsBrokenByARunOfInputsWithManyPayloads() {
        Explored pendulum = Explored.machine("""
                phases:
                  Left: { initial: true }
                  Right: {}
                inputs:
                  Go: { payload: { a: int 0..999, b: int 0..999, c: int 0..9 } }
                transitions:
                  go: { input: Go, from: Left, to: Right }
                  back: { input: Go, from: Right, to: Left }
                properties:
                  goal: { leads_to: { from: phase == Left, to: 'false' } }
                check: { domains: { Go.a: 0..999, Go.b: 0..999 } }
                """);

        assertThat(pendulum.property("goal").verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(pendulum.trace(M503).steps()).hasSize(2);
        assertThat(pendulum.trace(M503).loop()).hasValue(0);
    }

    @Test
    void leadsToWithinAFilter() {
        assertThat(within("leads_to: { from: at == 2, to: at > 3 }", "at < 8")
                        .property("goal")
                        .verdict())
                .as("a cycle is a counterexample, whatever was left out")
                .isEqualTo(Verdict.BROKEN);
        assertThat(within("leads_to: { from: at == 0, to: at == 1 }", "at < 8").property("goal"))
                .satisfies(goal -> assertThat(goal.verdict()).isEqualTo(Verdict.HOLDS))
                .satisfies(goal -> assertThat(goal.note()).startsWith("Bounded: "));
        String upOnly = WALK.replace("at > 0 && at != 5", "at > 90 || at < 0");
        Explored leaving = Explored.machine(
                upOnly.formatted("leads_to: { from: at == 2, to: phase == Home }") + "check: { where: at < 8 }\n");
        assertThat(leaving.property("goal").verdict())
                .as("the run leaves what was explored")
                .isEqualTo(Verdict.NOT_CHECKED);
        assertThat(leaving.codes()).doesNotContain(M503);
    }

    @Test
    void leadsToWhereTheBudgetRanOut() {
        Explored walk = Explored.machine(
                WALK.formatted("leads_to: { from: at == 2, to: phase == Home }, assuming: { progress: [Up] }"),
                options -> options.withBudget(new Budget(2, Duration.ofMinutes(1), 1 << 30)));

        assertThat(walk.property("goal").verdict())
                .as("no state was asked that counts")
                .isEqualTo(Verdict.NOT_CHECKED);
        assertThat(walk.codes()).contains(Code.M511);
    }
}
