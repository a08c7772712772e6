package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M502;
import static dev.statute.spec.diagnostic.Code.M503;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where states that differ only by which id is which count as one, runs are still runs of the machine. */
class SymmetricVerdictsTest {
    private static final String TYPES = """
            spec: types/1
            package: com.example.desk
            types:
              Person: { id: string }
            """;

    /** A baton that is taken, handed on and put down. */
    private static final String BATON = """
            spec: machine/1
            name: Baton
            package: com.example.desk
            imports:
              desk.types.yaml: [Person]
            phases:
              Lying: { initial: true }
              Held: {}
            fields:
              holder: { type: Person, in: Held }
              first: { type: option of Person, init: none }
            inputs:
              Take: { payload: { by: Person } }
              Hand: { payload: { by: Person, to: Person } }
              Drop: { payload: { by: Person } }
            rejections:
              NotYours: {}
              Absurd: {}
              WrongMoment: {}
            transitions:
              take: { input: Take, from: Lying, to: Held, set: { holder: by, first: some(by) } }
              hand:
                input: Hand
                from: Held
                require:
                  has_it: { that: holder == by, else: NotYours }
                  to_another: { that: by != to, else: Absurd }
                to: same
                set: { holder: to }
              drop:
                input: Drop
                from: Held
                require: { has_it: { that: holder == by, else: NotYours } }
                to: Lying
            unhandled:
              - { from: Held, input: Take, reject: WrongMoment }
              - { from: Lying, input: [Hand, Drop], reject: WrongMoment }
            properties:
              goal: { %s }
            check:
              domains: { Person: 3 }
            """;

    private static Explored baton(String text, String property, boolean symmetry) {
        return Explored.of(
                options -> options.withSymmetry(symmetry),
                List.of(
                        new SourceText("desk.types.yaml", TYPES),
                        new SourceText("baton.machine.yaml", text.formatted(property))));
    }

    @Test
    void countsAreSmallerAndVerdictsTheSame() {
        String property = "always_possible: phase == Lying";
        Explored all = baton(BATON, property, false);
        Explored some = baton(BATON, property, true);

        assertThat(some.exploration().counts().distinct())
                .isLessThan(all.exploration().counts().distinct());
        assertThat(some.report()).isEqualTo(all.report()).isEmpty();
    }

    @Test
    void aStepThatOnlyChangesWhoIsWhoGoesRound() {
        Explored baton = baton(BATON, "leads_to: { from: phase == Held, to: phase == Lying }", true);
        Trace trace = baton.trace(M503);

        assertThat(trace.loop()).isEqualTo(OptionalInt.of(1));
        assertThat(trace.steps().size()).isBetween(3, 4);
        assertThat(trace.end()).isEqualTo(trace.steps().get(1).before());
        assertThat(trace.steps().subList(1, trace.steps().size()))
                .allMatch(step -> step.input().input().name().equals("Hand"));
        assertThat(baton(BATON, "leads_to: { from: phase == Held, to: phase == Lying }", false)
                        .codes())
                .isEqualTo(baton.codes());
    }

    /** Three million payloads, of which a run needs one for each of its steps. */
    @Test
    void aRunOfInputsWithManyPayloadsGoesRound() {
        String noted = BATON.replace(
                        "Take: { payload: { by: Person }",
                        "Take: { payload: { a: int 0..999, b: int 0..999, by: Person }")
                .replace("{ Person: 3 }", "{ Person: 3, Take.a: 0..999, Take.b: 0..999 }");
        Explored baton = baton(noted, "leads_to: { from: phase == Lying, to: 'false' }", true);

        assertThat(baton.property("goal").verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(baton.run(M503).get(0)).startsWith("1. Take { a: 0, b: 0, by: p1 } takes take");
    }

    @Test
    void aRunToAStateWithoutAWayBackIsARun() {
        String oneWay = BATON.replace(
                        "that: holder == by, else: NotYours } }\n    to: Lying",
                        "that: \"holder == by && first == some(by)\", else: NotYours } }\n    to: Lying")
                .replace("that: by != to, else: Absurd", "that: by != to && first == some(by), else: Absurd");
        Explored baton =
                baton(oneWay, "always_possible: phase == Held && first == some(holder), from: phase == Held", true);

        assertThat(baton.property("goal").verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(baton.trace(M503).steps()).hasSize(2);
    }

    @Test
    void theNearestStateOfADeadTransitionIsOneThatARunReaches() {
        Explored baton = baton(
                BATON.replace("that: by != to, else: Absurd", "that: by != to && by == to, else: Absurd"),
                "always_possible: phase == Lying",
                true);

        assertThat(baton.finding(M502).note()).contains("in Held { holder: ");
        Trace trace = baton.trace(M502);
        assertThat(baton.finding(M502).note())
                .contains("with " + trace.steps().get(trace.steps().size() - 1).input());
    }
}
