package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricSearchTest {
    private static final SourceText TYPES = new SourceText("jobs.types.yaml", """
            spec: types/1
            package: com.example
            types:
              JobId: { id: string }
              JobState: { enum: [Waiting, Running] }
            """);
    private static final SourceText JOBS = new SourceText("jobs.machine.yaml", """
            spec: machine/1
            name: Jobs
            package: com.example
            imports:
              jobs.types.yaml: [JobId, JobState]
            phases:
              Open: { initial: true }
              Closed: { terminal: true }
            fields:
              jobs: { type: map of JobId to JobState max 3, init: {} }
              order: { type: seq of JobId max 2, init: [] }
              last: { type: option of JobId, init: none }
              level: { type: int 0..2, init: 0 }
            inputs:
              Submit: { payload: { id: JobId } }
              Run: { payload: { id: JobId } }
              Touch: { payload: { id: JobId } }
              Close: {}
            rejections:
              Wrong: {}
            transitions:
              submit:
                input: Submit
                from: Open
                require:
                  fresh: { that: "!(id in jobs)", else: Wrong }
                to: same
                set: { jobs: "jobs.put(id, JobState.Waiting)", order: order.append(id), level: jobs.size() }
              run:
                input: Run
                from: Open
                require:
                  waits: { that: "jobs.get(id) == some(JobState.Waiting)", else: Wrong }
                to: same
                set: { jobs: "jobs.put(id, JobState.Running)", order: order.without(id), last: some(id) }
              touch:
                input: Touch
                from: Open
                require:
                  runs: { that: "jobs.get(id) == some(JobState.Running)", else: Wrong }
                to: same
                set: { last: some(id) }
              close: { input: Close, from: Open, require: { calm: { that: order.size() == 0, else: Wrong } }, to: Closed }
            unhandled:
              - { from: Closed, input: any, reject: Wrong }
            invariants:
              last_waits_not: { that: "last.all(id, jobs.get(id) == some(JobState.Running))" }
              few_run: { that: "!(jobs.size() == 3 && jobs.all(id, s, s == JobState.Running))" }
            properties:
              in_turn: { inputs: [Run], step: "order.first() == some(id)" }
            check:
              domains: { JobId: 3 }
            """);

    private final Machine machine = SpecCompiler.compile(new SpecFiles(List.of(TYPES, JOBS), List.of()))
            .orThrow()
            .machines()
            .get(0);
    private final List<StateWatch> watches = machine.invariants().stream()
            .map(invariant -> new StateWatch(invariant.in(), invariant.that(), false))
            .toList();
    private final StepWatch inTurn = new StepWatch(
            List.of(machine.input("Run").orElseThrow()),
            ((Property.Step) machine.properties().get(0)).that());

    private SearchResult search(boolean symmetry, int threads) {
        return Search.run(new SearchRequest(
                machine,
                machine.check(),
                watches,
                List.of(inTurn),
                threads,
                symmetry,
                SearchAssert.PLENTY,
                Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneStateStandsForAllThatDifferOnlyByIds(int threads) {
        SearchResult all = search(false, threads);
        SearchResult symmetric = search(true, threads);

        Map<Set<MachineState>, Integer> classes = new LinkedHashMap<>();
        for (int state = 0; state < all.space().size(); state++) {
            classes.putIfAbsent(renamings(all.space().state(state)), all.space().depth(state));
        }
        Map<Set<MachineState>, Integer> stored = new LinkedHashMap<>();
        for (int state = 0; state < symmetric.space().size(); state++) {
            stored.put(
                    renamings(symmetric.space().state(state)), symmetric.space().depth(state));
        }
        assertThat(symmetric.space().size())
                .isEqualTo(classes.size())
                .isLessThan(all.space().size());
        assertThat(stored).isEqualTo(classes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyRenamedStateIsFound(int threads) {
        StateSpace all = search(false, threads).space();
        StateSpace symmetric = search(true, threads).space();

        for (int state = 0; state < all.size(); state++) {
            int found = symmetric.find(all.state(state));
            assertThat(found).isNotEqualTo(StateSpace.NOT_STORED);
            assertThat(renamings(symmetric.state(found))).contains(all.state(state));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsSeenIsSeenAtTheEndOfARealRun(int threads) {
        SearchResult all = search(false, threads);
        SearchResult symmetric = search(true, threads);
        Interpreter interpreter = new Interpreter(machine);

        assertThat(symmetric.seen(watches.get(0))).isEmpty();
        Sighting full = symmetric.seen(watches.get(1)).orElseThrow();
        assertThat(full.depth())
                .isEqualTo(all.seen(watches.get(1)).orElseThrow().depth());
        MachineState end = SearchAssert.replay(interpreter, full.path());
        assertThat(end).isEqualTo(full.state());
        assertThat(holds(machine.invariants().get(1), end)).isFalse();

        assertThat(symmetric.faults().keySet()).isEqualTo(all.faults().keySet()).isNotEmpty();
        symmetric.faults().forEach((fault, sighting) -> {
            MachineState before = SearchAssert.replay(interpreter, sighting.path());
            assertThat(interpreter.apply(before, sighting.input().orElseThrow()))
                    .isInstanceOf(Outcome.Fault.class);
        });

        Sighting step = symmetric.seen(inTurn).orElseThrow();
        assertThat(step.depth()).isEqualTo(all.seen(inTurn).orElseThrow().depth());
        MachineState before = SearchAssert.replay(interpreter, step.path());
        assertThat(before).isEqualTo(step.state());
        Value ran = step.input().orElseThrow().payload().get("id");
        assertThat(((Value.SeqValue) before.fields().get("order")).elements().get(0))
                .isNotEqualTo(ran);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stepsLeadToStoredForms(int threads) {
        StateSpace space = search(true, threads).space();
        Interpreter interpreter = new Interpreter(machine);

        for (int state = 0; state < space.size(); state++) {
            MachineState before = space.state(state);
            List<Boolean> changing = new ArrayList<>();
            space.walker().edges(state, (transition, input, target) -> {
                MachineState after = ((Outcome.Accepted) interpreter.apply(before, input)).after();
                assertThat(renamings(after)).contains(space.state(target));
                changing.add(!after.equals(before));
            });
            List<Boolean> changes = new ArrayList<>();
            space.walker().steps(state, (transition, input, target, change) -> changes.add(change));
            assertThat(changes).isEqualTo(changing);
        }
    }

    private static boolean holds(Invariant invariant, MachineState state) {
        return Evaluator.evaluate(invariant.that(), Environment.of(state)).equals(new Value.Bool(true));
    }

    /** A state under all permutations of three ids. */
    private static Set<MachineState> renamings(MachineState state) {
        Set<MachineState> all = new HashSet<>();
        for (List<Long> order : List.of(
                List.of(1L, 2L, 3L),
                List.of(1L, 3L, 2L),
                List.of(2L, 1L, 3L),
                List.of(2L, 3L, 1L),
                List.of(3L, 1L, 2L),
                List.of(3L, 2L, 1L))) {
            Map<String, Value> fields = new LinkedHashMap<>();
            state.fields().forEach((name, value) -> fields.put(name, renamed(value, order)));
            all.add(new MachineState(state.phase(), fields, state.parameters()));
        }
        return all;
    }

    private static Value renamed(Value value, List<Long> order) {
        if (value instanceof Value.Token token) {
            return new Value.Token(token.type(), order.get((int) token.number() - 1));
        } else if (value instanceof Value.Some some) {
            return new Value.Some(renamed(some.value(), order));
        } else if (value instanceof Value.SeqValue sequence) {
            return new Value.SeqValue(sequence.elements().stream()
                    .map(element -> renamed(element, order))
                    .toList());
        } else if (value instanceof Value.SetValue set) {
            return new Value.SetValue(set.elements().stream()
                    .map(element -> renamed(element, order))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        } else if (value instanceof Value.MapValue map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(renamed(key, order), renamed(entry, order)));
            return new Value.MapValue(entries);
        }
        return value;
    }
}
