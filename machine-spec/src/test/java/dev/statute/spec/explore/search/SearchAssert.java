package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Searches a machine, and compares everything that the search says with the plain search. */
final class SearchAssert {
    static final Budget PLENTY = new Budget(Long.MAX_VALUE, Duration.ofDays(1), Long.MAX_VALUE);

    private static final int MOST_PATHS = 200;

    private final Machine machine;
    private final Map<Invariant, StateWatch> watches = new LinkedHashMap<>();
    private final SearchResult result;
    private final PlainSearch plain;

    private SearchAssert(Machine machine, Check check, int threads) {
        this.machine = machine;
        machine.invariants()
                .forEach(invariant -> watches.put(invariant, new StateWatch(invariant.in(), invariant.that(), false)));
        this.result = Search.run(new SearchRequest(
                machine,
                check,
                List.copyOf(watches.values()),
                List.of(),
                Decisions.of(machine),
                Optional.empty(),
                threads,
                false,
                PLENTY,
                Progress.NONE));
        this.plain = new PlainSearch(machine, check, result.initial());
    }

    /** Searches with a number of threads, and compares. */
    static SearchResult agrees(Machine machine, int threads) {
        return agrees(machine, machine.check(), threads);
    }

    static SearchResult agrees(Machine machine, Check check, int threads) {
        SearchAssert comparison = new SearchAssert(machine, check, threads);
        comparison.compareCounts();
        comparison.compareStates();
        comparison.compareSightings();
        return comparison.result;
    }

    private void compareCounts() {
        assertThat(result.ranOut()).isEmpty();
        int depth =
                plain.levels.values().stream().mapToInt(level -> level).max().orElse(0);
        assertThat(result.counts()).isEqualTo(new Counts(plain.levels.size(), plain.generated, depth));
        assertThat(result.filtered()).isEqualTo(plain.filtered);
        assertThat(result.tooDeep()).isEqualTo(plain.tooDeep);
        assertThat(result.phases()).extracting(Phase::name).containsExactlyInAnyOrderElementsOf(plain.phases);
        Map<String, Long> counts = new TreeMap<>();
        for (Transition transition : machine.transitions()) {
            for (Input input : transition.inputs()) {
                counts.put("fired " + transition.name() + " " + input, result.fired(transition, input));
            }
            for (Guard guard : transition.guards()) {
                counts.merge("passed " + guard.name() + " " + guard.at(), result.passed(transition, guard), Long::sum);
                counts.merge(
                        "refused " + guard.name() + " " + guard.at(), result.refused(transition, guard), Long::sum);
            }
        }
        for (Rejection reason : machine.rejections()) {
            counts.put("given " + reason.name(), result.given(reason));
        }
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).isEqualTo(plain.counts);
    }

    private void compareStates() {
        StateSpace space = result.space();
        StateSpace.Walker walker = space.walker();
        Interpreter interpreter = new Interpreter(machine);
        Map<MachineState, Integer> levels = new LinkedHashMap<>();
        int level = 1;
        int stride = space.size() / MOST_PATHS + 1;
        for (int state = 0; state < space.size(); state++) {
            MachineState values = space.state(state);
            levels.put(values, space.depth(state));
            assertThat(space.depth(state)).isGreaterThanOrEqualTo(level);
            level = space.depth(state);
            assertThat(space.find(values)).isEqualTo(state);
            assertThat(space.isExpanded(state)).isTrue();
            compareEdges(walker, state, values);
            if (state % stride == 0) {
                Path path = space.path(state);
                assertThat(path.inputs()).hasSize(space.depth(state) - 1);
                assertThat(plain.explored(replay(interpreter, path))).isEqualTo(values);
            }
        }
        assertThat(levels).isEqualTo(plain.levels);
    }

    private void compareEdges(StateSpace.Walker walker, int state, MachineState values) {
        List<String> edges = new ArrayList<>();
        walker.edges(state, (transition, input, target) -> {
            String after = plain.edges.get(values).stream()
                    .filter(edge -> edge.startsWith(transition.name() + " " + input + " "))
                    .findFirst()
                    .orElse("no such edge");
            edges.add(after);
            if (target != StateSpace.NOT_STORED) {
                assertThat(after).endsWith(" " + result.space().state(target));
            }
        });
        assertThat(edges).containsExactlyInAnyOrderElementsOf(plain.edges.get(values));
        walker.steps(state, (transition, input, target, changes) -> {
            if (target != StateSpace.NOT_STORED) {
                assertThat(changes).isEqualTo(target != state);
            }
            assertThat(plain.edges.get(values)).anyMatch(edge -> edge.startsWith(transition.name() + " " + input));
        });
    }

    private void compareSightings() {
        Map<String, Integer> seen = new TreeMap<>();
        watches.forEach((invariant, watch) -> result.seen(watch).ifPresent(sighting -> {
            seen.put(invariant.name(), sighting.depth());
            replay(sighting);
        }));
        result.deadlock().ifPresent(sighting -> {
            seen.put("deadlock", sighting.depth());
            replay(sighting);
        });
        result.faults().forEach((fault, sighting) -> {
            seen.put(PlainSearch.name(fault), sighting.depth());
            assertThat(new Interpreter(machine)
                            .explain(replay(sighting), sighting.input().orElseThrow())
                            .faults())
                    .extracting(FaultKey::of)
                    .contains(fault);
        });
        for (DecisionWatch watch : Decisions.of(machine)) {
            result.seen(watch).ifPresent(sighting -> {
                seen.put(Decisions.name(watch), sighting.depth());
                MachineState state = replay(sighting);
                InputValue input = sighting.input().orElseThrow();
                assertThat(Decisions.of(state.phase(), input.input(), new Interpreter(machine).explain(state, input)))
                        .contains(watch);
            });
        }
        assertThat(seen).isEqualTo(plain.seen);
    }

    private MachineState replay(Sighting sighting) {
        assertThat(sighting.path().inputs()).hasSize(sighting.depth() - 1);
        MachineState end = replay(new Interpreter(machine), sighting.path());
        assertThat(plain.explored(end)).isEqualTo(sighting.state());
        return end;
    }

    /** The state to which a path leads by the rules of the interpreter. */
    static MachineState replay(Interpreter interpreter, Path path) {
        MachineState state = path.start();
        for (InputValue input : path.inputs()) {
            Outcome outcome = interpreter.apply(state, input);
            assertThat(outcome).as("%s in %s", input, state).isInstanceOf(Outcome.Accepted.class);
            state = ((Outcome.Accepted) outcome).after();
        }
        return state;
    }
}
