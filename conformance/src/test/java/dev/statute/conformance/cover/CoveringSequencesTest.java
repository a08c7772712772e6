package dev.statute.conformance.cover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.Specs;
import dev.statute.spec.model.Machine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CoveringSequencesTest {
    private static final String COUNTER = """
            phases:
              Up: { initial: true }
              Down: {}
            fields:
              count: { type: int 0..1000000000, init: 0 }
            inputs:
              Step: {}
              Turn: {}
            rejections:
              TooFar: {}
            transitions:
              step:
                input: Step
                from: any
                require:
                  near: { that: count < 1000000000, else: TooFar }
                to: same
                set: { count: "min(count + 1, 1000000000)" }
              turn: { input: Turn, from: any, when: count == 7, to: Down }
              stay: { input: Turn, from: any, when: otherwise, to: same }
            """;

    static Stream<Named<Machine>> everyMachine() {
        return Specs.everywhere().stream().map(machine -> Named.of(machine.name(), machine));
    }

    static Stream<Named<Machine>> smallMachines() {
        Set<String> small = Set.of("InputLifecycle", "RunSlot", "Ticket", "Compartment", "PrintJob");
        return everyMachine().filter(machine -> small.contains(machine.getName()));
    }

    @ParameterizedTest
    @MethodSource("everyMachine")
    void whatIsNotMissingIsReached(Machine machine) {
        CoveringSequences covering = CoveringSequences.of(machine);

        Set<Goal> reached = new LinkedHashSet<>(Goals.of(machine));
        reached.retainAll(PlainGoals.distances(machine, covering.sequences()).keySet());
        reached.addAll(covering.missing());
        assertThat(reached).containsExactlyInAnyOrderElementsOf(Goals.of(machine));
        assertThat(covering.missing().size())
                .isLessThanOrEqualTo(Goals.of(machine).size() / 20);
    }

    @ParameterizedTest
    @MethodSource("smallMachines")
    void exactlyWhatCanBeReachedIsReachedByTheShortestRuns(Machine machine) {
        CoveringSequences covering = CoveringSequences.of(machine);

        Map<Goal, Integer> least = PlainGoals.distances(machine);
        Map<Goal, Integer> found = PlainGoals.distances(machine, covering.sequences());
        assertThat(covering.complete()).isTrue();
        least.keySet().retainAll(Goals.of(machine));
        found.keySet().retainAll(Goals.of(machine));
        assertThat(found).isEqualTo(least);
    }

    @Test
    void equalMachinesHaveEqualSequences() {
        assertThat(CoveringSequences.of(Specs.lifecycle()).toString())
                .isEqualTo(CoveringSequences.of(Specs.lifecycle()).toString());
    }

    @Test
    void aTransitionIsFiredOutOfEachPhaseUponEachInput() {
        Machine machine = Specs.compiled("""
                phases:
                  Day: { initial: true }
                  Night: {}
                inputs:
                  Wake: {}
                  Sleep: {}
                transitions:
                  turn: { input: [Wake, Sleep], from: Day, to: Night }
                  toss: { input: [Wake, Sleep], from: Night, to: same }
                """);

        CoveringSequences covering = CoveringSequences.of(machine);

        assertThat(covering.missing()).isEmpty();
        assertThat(PlainGoals.distances(machine, covering.sequences()))
                .containsEntry(new Goal.Taken("turn", "Day", "Wake"), 1)
                .containsEntry(new Goal.Taken("turn", "Day", "Sleep"), 1)
                .containsEntry(new Goal.Taken("toss", "Night", "Wake"), 2)
                .containsEntry(new Goal.Taken("toss", "Night", "Sleep"), 2);
    }

    @Test
    void guardsAreTakenBothWaysInEachPhaseWhereThatShowsUp() {
        Machine machine = Specs.compiled("""
                phases:
                  Day: { initial: true }
                  Night: {}
                inputs:
                  Lift: { payload: { weight: int 0..9 } }
                  Sleep: {}
                  Dream: { payload: { depth: int 0..9 } }
                rejections:
                  Heavy: {}
                transitions:
                  lift:
                    input: Lift
                    from: any
                    require:
                      light: { that: weight < 5, else: Heavy }
                    to: same
                  sleep: { input: Sleep, from: any, to: Night }
                  dream: { input: Dream, from: Night, to: Day }
                unhandled:
                  - { from: Day, input: Dream, ignore: Nobody dreams at day. }
                """);

        CoveringSequences covering = CoveringSequences.of(machine);

        assertThat(PlainGoals.distances(machine, covering.sequences()))
                .containsKey(new Goal.GuardedIn("lift", "Day", "Lift", "light", true))
                .containsKey(new Goal.GuardedIn("lift", "Day", "Lift", "light", false))
                .containsKey(new Goal.GuardedIn("lift", "Night", "Lift", "light", true))
                .containsKey(new Goal.GuardedIn("lift", "Night", "Lift", "light", false));
        assertThat(Goals.of(machine)).doesNotHaveAnyElementsOfTypes(Goal.GuardedIn.class);
    }

    @Test
    void whatNoRunReachesIsKnown() {
        CoveringSequences covering = CoveringSequences.of(Specs.compiled("""
                phases:
                  Open: { initial: true }
                  Lost: {}
                fields:
                  count: { type: int 0..5, init: 0 }
                inputs:
                  Step: {}
                  Leave: {}
                rejections:
                  TooFar: {}
                transitions:
                  step:
                    input: Step
                    from: Open
                    require:
                      near: { that: count < 9, else: TooFar }
                    to: same
                    set: { count: "min(count + 1, 5)" }
                  lose: { input: Leave, from: Open, when: count > 8, to: Lost }
                  stay: { input: Leave, from: Open, when: otherwise, to: same }
                unhandled:
                  - { from: Lost, input: any, ignore: Nobody is here. }
                """));

        assertThat(covering.complete()).isTrue();
        assertThat(covering.limits()).isEmpty();
        assertThat(covering.missing())
                .hasToString(
                        "[cell Lost x Step, cell Lost x Leave, transition lose, transition lose from Open upon Leave,"
                                + " guard step/near refuses, reason TooFar]");
    }

    @Test
    void aSearchThatGivesUpSaysSo() {
        CoveringSequences covering = CoveringSequences.of(Specs.compiled(COUNTER), 10_000);

        assertThat(covering.complete()).isFalse();
        assertThat(covering.missing()).hasToString("[guard step/near refuses, reason TooFar]");
        assertThat(covering.limits()).containsExactly("not looked for further than 5,000 states");
    }

    @Test
    void filterAndDepthDoNotKeepGoalsAway() {
        for (String bound : List.of("where: count < 5", "depth: 3")) {
            CoveringSequences covering =
                    CoveringSequences.of(Specs.compiled(COUNTER + "check: { " + bound + " }\n"), 10_000);

            assertThat(covering.missing()).hasToString("[guard step/near refuses, reason TooFar]");
        }
    }

    private static final String STORE = """
            imports: { own.types.yaml: [Amount] }
            phases:
              Open: { initial: true }
            inputs:
              Put: { payload: { amount: Amount, price: Amount } }
            rejections:
              Odd: {}
            transitions:
              put:
                input: Put
                from: Open
                require:
                  exact: { that: amount == 413 && price == 998, else: Odd }
                  %s
                to: same
            check: { domains: { Amount: 0..999 } }
            """;

    @Test
    void largeDomainsAreTriedAtTheirEdgesAndAtWhatIsMentioned() {
        CoveringSequences covering =
                CoveringSequences.of(Specs.compiled(STORE.replace("%s", ""), "  Amount: { int: 0..100000 }\n"));

        assertThat(covering.missing()).isEmpty();
        assertThat(covering.complete()).isTrue();
        assertThat(covering.limits()).containsExactly("payloads of Put: 64 of 1,000,000 tried");
        assertThat(covering.sequences().toString()).contains("Put { amount: 413, price: 998 }");
    }

    @Test
    void moreOfLargeDomainsIsTriedForWhatIsMissing() {
        Machine machine = Specs.compiled(
                STORE.replace("%s", "far: { that: amount != 413, else: Odd }"), "  Amount: { int: 0..100000 }\n");

        CoveringSequences covering = CoveringSequences.of(machine);

        assertThat(covering.missing())
                .hasToString("[transition put, transition put from Open upon Put, guard put/far passes]");
        assertThat(covering.complete()).isFalse();
        assertThat(covering.limits()).containsExactly("payloads of Put: 1,936 of 1,000,000 tried");
    }

    @Test
    void goalsFarAwayAreFoundWithFewPayloads() {
        CoveringSequences covering = CoveringSequences.of(Specs.compiled("""
                imports: { own.types.yaml: [Level] }
                phases:
                  Open: { initial: true }
                fields:
                  log: { type: seq of Level max 8, init: [] }
                inputs:
                  Put: { payload: { level: Level } }
                rejections:
                  Full: {}
                transitions:
                  put:
                    input: Put
                    from: Open
                    require: { room: { that: log.size() < 8, else: Full } }
                    to: same
                    set: { log: log.append(level).take(8) }
                check: { domains: { Level: 0..49 } }
                """, "  Level: { int: 0..49 }\n"));

        assertThat(covering.missing()).isEmpty();
        assertThat(covering.sequences())
                .singleElement()
                .satisfies(sequence -> assertThat(sequence.inputs()).hasSize(9));
    }

    @Test
    void effectsAreFoundWhereverTheirConditionsHold() {
        CoveringSequences covering = CoveringSequences.of(Specs.compiled("""
                phases:
                  Open: { initial: true }
                fields:
                  log: { type: seq of int 0..3 max 3, init: [] }
                inputs:
                  Put: { payload: { level: int 0..3 } }
                effects:
                  Third: { delivery: notify }
                transitions:
                  put:
                    input: Put
                    from: Open
                    to: same
                    set: { log: log.append(level).take(3) }
                    emit:
                      - { each: { v: next.log }, index: at, emit: [ { Third: {}, if: at == 2 && v == 3 } ] }
                """));

        assertThat(covering.missing()).isEmpty();
        assertThat(covering.sequences())
                .extracting(Sequence::inputs)
                .anySatisfy(inputs -> assertThat(inputs).hasSize(3));
    }

    @Test
    void stepsThatBreakTheMachineReachNothing() {
        CoveringSequences covering = CoveringSequences.of(Specs.compiled("""
                phases:
                  Open: { initial: true }
                fields:
                  count: { type: int 0..3, init: 3 }
                inputs:
                  Step: { payload: { far: bool } }
                rejections:
                  Near: {}
                transitions:
                  step:
                    input: Step
                    from: Open
                    require: { wide: { that: far, else: Near } }
                    to: same
                    set: { count: count + 1 }
                """));

        assertThat(covering.missing())
                .hasToString("[transition step, transition step from Open upon Step, guard step/wide passes]");
        assertThat(covering.limits())
                .containsExactly("the nearest step to reach guard step/wide passes breaks the machine");
    }
}
