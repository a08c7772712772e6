package dev.statute.conformance.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.Interpreted;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Specs;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RandomWalksTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();

    private static final Machine BOOKING = Specs.compiled("""
            imports: { own.types.yaml: [Count, SeatId, Wish] }
            parameters:
              capacity: { type: Count, default: 40 }
            phases:
              Open: { initial: true }
            fields:
              seat: { type: option of SeatId, init: none }
              sold: { type: Count, init: 20 }
            inputs:
              Take: { payload: { which: SeatId } }
              Ask:  { payload: { wish: Wish, other: option of SeatId } }
              Sell: { payload: { count: Count } }
            transitions:
              take: { input: Take, from: Open, to: same, set: { seat: some(which) } }
              ask: { input: Ask, from: Open, to: same }
              sell: { input: Sell, from: Open, to: same }
            check:
              domains: { Count: 0..99, SeatId: 9 }
            """, """
              Count:  { int: 0..99 }
              SeatId: { id: string }
              Wish: { record: { seat: SeatId, late: bool } }
            """);

    @Test
    void everyPhaseHasItsShareOfTheSteps() {
        for (int seed = 0; seed < 20; seed++) {
            Map<Phase, Integer> steps = new LinkedHashMap<>();
            int all = 0;
            for (List<Trace.Step> walk : walks(LIFECYCLE, 300, seed)) {
                for (Trace.Step step : walk) {
                    steps.merge(step.before().phase(), 1, Integer::sum);
                    all++;
                }
            }
            int least = all / (4 * LIFECYCLE.phases().size());
            assertThat(steps.keySet()).containsExactlyInAnyOrderElementsOf(LIFECYCLE.phases());
            assertThat(steps.values()).allMatch(count -> count >= least, "at least " + least + " of " + all);
        }
    }

    @Test
    void everyCellIsVisited() {
        for (int seed = 0; seed < 20; seed++) {
            Set<String> cells = new HashSet<>();
            walks(LIFECYCLE, 100, seed)
                    .forEach(walk -> walk.forEach(step -> cells.add(
                            step.before().phase() + " x " + step.input().input())));
            assertThat(cells)
                    .hasSize(LIFECYCLE.phases().size() * LIFECYCLE.inputs().size());
        }
    }

    @Test
    void aWalkEndsThreeInputsAfterATerminalPhase() {
        for (List<Trace.Step> walk : walks(LIFECYCLE, 200, 1)) {
            assertThat(walk.stream().filter(step -> step.before().phase().terminal()))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void theEdgesOfTheDomainsComeFirst() {
        List<String> payloads = walks(BOOKING, 40, 3).stream()
                .flatMap(List::stream)
                .map(step -> step.input().toString())
                .filter(input -> input.startsWith("Sell"))
                .toList();
        assertThat(payloads).startsWith("Sell { count: 0 }", "Sell { count: 99 }");
    }

    @Test
    void payloadsLikeWhatTheStateHoldsAreLikelyEvenWithinOthers() {
        Interpreter interpreter = new Interpreter(BOOKING);
        InputValue take = new InputValue(
                BOOKING.input("Take").orElseThrow(),
                Map.of(
                        "which",
                        new PayloadValues(BOOKING)
                                .of(
                                        BOOKING.input("Take").orElseThrow(),
                                        BOOKING.input("Take")
                                                .orElseThrow()
                                                .payload()
                                                .get(0))
                                .get(6)));
        MachineState start = interpreter.initial();
        MachineState state = new Trace.Step(start, take, interpreter.apply(start, take)).after();
        InputChooser chooser = new InputChooser(BOOKING);
        Random random = new Random(5);
        int within = 0;
        int optional = 0;
        Set<Long> counts = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            String asked = chooser.choose(BOOKING.input("Ask").orElseThrow(), state, random)
                    .toString();
            within += asked.contains("seat: s7") ? 1 : 0;
            optional += asked.endsWith("other: s7 }") ? 1 : 0;
            Map<String, Value> sold = chooser.choose(BOOKING.input("Sell").orElseThrow(), state, random)
                    .payload();
            if (random.nextBoolean() && sold.get("count") instanceof Value.Int count) {
                counts.add(count.value());
            }
        }
        assertThat(within).isGreaterThan(60);
        assertThat(optional).isGreaterThan(60);
        assertThat(counts).contains(19L, 20L, 21L, 39L, 40L, 41L);
    }

    @Test
    void equalSeedsGiveEqualWalks() {
        assertThat(walks(LIFECYCLE, 50, 9)).isEqualTo(walks(LIFECYCLE, 50, 9));
        assertThat(walks(LIFECYCLE, 50, 9)).isNotEqualTo(walks(LIFECYCLE, 50, 10));
    }

    @Test
    void aConformingSystemPassesThemAll() {
        assertThat(Conformance.of(BOOKING)
                        .withRandom(50, 30, 2)
                        .check(new Interpreted(BOOKING))
                        .failure())
                .isEmpty();
    }

    /** The steps of so many walks. */
    private static List<List<Trace.Step>> walks(Machine machine, int count, long seed) {
        RandomWalks walks = Conformance.of(machine).walks();
        Interpreter interpreter = new Interpreter(machine);
        Random random = new Random(seed);
        List<List<Trace.Step>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Sequence beginning = walks.begin("walk", random);
            List<Trace.Step> steps = new ArrayList<>();
            MachineState state = beginning.end(machine);
            for (int step = 0; step < 50; step++) {
                Optional<InputValue> input = walks.next(state, random);
                if (input.isEmpty()) {
                    break;
                }
                Trace.Step next = new Trace.Step(state, input.get(), interpreter.apply(state, input.get()));
                steps.add(next);
                state = next.after();
            }
            all.add(steps);
        }
        return all;
    }
}
