package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.GeneratedMachine;
import dev.statute.generate.testing.Observed;
import dev.statute.generate.testing.RandomValues;
import dev.statute.generate.testing.Specs;
import dev.statute.kernel.MachineFault;
import dev.statute.spec.explore.encode.PayloadDomain;
import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.explore.search.Search;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.explore.search.SearchResult;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Every state that the explorer finds, restored from a snapshot and given every input with every payload: where the
 * explorer has an edge, generated code and reference take that transition to that state; elsewhere neither accepts. Of
 * large graphs states are left out at equal distances, of large payloads values; the test reports how much it replayed.
 */
class EdgeReplayTest {
    private static final Budget BUDGET = new Budget(50_000, Duration.ofSeconds(60), 64L << 20);
    private static final long MOST_EDGES = 20_000;
    /** Most inputs of most states are refused, which has to be tried too. */
    private static final long MOST_INPUTS = 60_000;

    @TestFactory
    Stream<DynamicTest> fixtures(TestReporter reporter) {
        return machines(Specs.fixtures(), reporter);
    }

    @TestFactory
    Stream<DynamicTest> guide(TestReporter reporter) {
        return machines(Specs.guide(), reporter);
    }

    @TestFactory
    Stream<DynamicTest> operations(TestReporter reporter) {
        return machines(Specs.operations(), reporter);
    }

    @TestFactory
    Stream<DynamicTest> corners(TestReporter reporter) {
        return machines(Specs.corners(), reporter);
    }

    @TestFactory
    Stream<DynamicTest> quickstart(TestReporter reporter) {
        return machines(Specs.quickstart(), reporter);
    }

    @TestFactory
    Stream<DynamicTest> lamps(TestReporter reporter) {
        return Stream.concat(machines(Specs.lamp(), reporter), machines(Specs.colouredLamp(), reporter));
    }

    private static Stream<DynamicTest> machines(Catalog catalog, TestReporter reporter) {
        GeneratedCode code = GeneratedCode.compile(JavaGenerator.generate(catalog, new JavaGenerator.Options("test")));
        return catalog.machines().stream()
                .map(machine -> DynamicTest.dynamicTest(
                        machine.name(), () -> reporter.publishEntry(machine.name(), replay(machine, code))));
    }

    private static String replay(Machine machine, GeneratedCode code) {
        SearchResult result = Search.run(new SearchRequest(
                machine, NarrowDomains.of(machine), List.of(), List.of(), 1, false, BUDGET, Progress.NONE));
        assertThat(result.space().size()).as("states to replay").isPositive();
        return new Replay(machine, new GeneratedMachine(machine, code), result).run();
    }

    /** An edge as the explorer has it. */
    private record Edge(String transition, int target) {}

    private static final class Replay {
        private final Machine machine;
        private final GeneratedMachine generated;
        private final Interpreter reference;
        private final SearchResult result;
        private final StateSpace space;
        private final List<InputValue> inputs;
        private final RandomValues random = new RandomValues(1);
        private long edgesReplayed;

        Replay(Machine machine, GeneratedMachine generated, SearchResult result) {
            this.machine = machine;
            this.generated = generated;
            this.reference = new Interpreter(machine);
            this.result = result;
            this.space = result.space();
            this.inputs = machine.inputs().stream()
                    .flatMap(input -> inputs(input).stream())
                    .toList();
        }

        String run() {
            int[] expanded =
                    IntStream.range(0, space.size()).filter(space::isExpanded).toArray();
            long edges = result.counts().generated() - result.initial().size();
            int distance = 1 + (int) Math.max(edges / MOST_EDGES, (long) expanded.length * inputs.size() / MOST_INPUTS);
            StateSpace.Walker walker = space.walker();
            int states = 0;
            for (int i = 0; i < expanded.length; i += distance) {
                replay(expanded[i], walker);
                states++;
            }
            assertThat(edgesReplayed).as("edges replayed").isPositive();
            return "replayed " + edgesReplayed + " of " + edges + " edges, " + states + " of " + expanded.length
                    + " states with " + inputs.size() + " inputs each"
                    + result.ranOut()
                            .map(limit -> "; the search ran out of " + limit)
                            .orElse("");
        }

        private void replay(int state, StateSpace.Walker walker) {
            Map<InputValue, Edge> edges = new LinkedHashMap<>();
            walker.edges(state, (transition, input, target) -> edges.put(input, new Edge(transition.name(), target)));
            MachineState before = complete(space.state(state));
            Object restored = generated
                    .restore(before)
                    .orElseThrow(() -> new AssertionError("the explorer reached a state that is refused: " + before));
            assertThat(generated.state(restored, before.parameters())).isEqualTo(before);
            for (InputValue input : inputs) {
                Observed observed = observe(restored, input, before);
                assertThat(observed)
                        .as("%s in %s", input, before)
                        .isEqualTo(Observed.of(machine, reference.apply(before, input)));
                compare(observed, edges.remove(input), input, before);
            }
            assertThat(edges.keySet()).as("edges of inputs that are no inputs").isEmpty();
        }

        private Observed observe(Object state, InputValue input, MachineState before) {
            try {
                return generated.observe(generated.apply(state, generated.input(input)), before.parameters());
            } catch (MachineFault fault) {
                return new Observed.Fault();
            }
        }

        private void compare(Observed observed, @Nullable Edge edge, InputValue input, MachineState before) {
            if (edge == null) {
                assertThat(observed).as("no edge for %s in %s", input, before).isNotInstanceOf(Observed.Accepted.class);
                return;
            }
            edgesReplayed++;
            assertThat(observed).as("edge for %s in %s", input, before).isInstanceOf(Observed.Accepted.class);
            Observed.Accepted accepted = (Observed.Accepted) observed;
            assertThat(accepted.transition()).isEqualTo(edge.transition());
            if (edge.target() != StateSpace.NOT_STORED) {
                assertThat(explored(accepted.after()))
                        .as("%s in %s", input, before)
                        .isEqualTo(space.state(edge.target()));
            }
        }

        /** With some value for each carried field, which the explorer leaves out. */
        private MachineState complete(MachineState state) {
            Map<String, Value> fields = new LinkedHashMap<>();
            machine.fieldsOf(state.phase())
                    .forEach(f -> fields.put(
                            f.name(),
                            f.carried()
                                    ? random.value(f.type())
                                    : state.fields().get(f.name())));
            return new MachineState(state.phase(), fields, state.parameters());
        }

        private MachineState explored(MachineState state) {
            Map<String, Value> fields = new LinkedHashMap<>(state.fields());
            machine.fields().stream().filter(Field::carried).map(Field::name).forEach(fields::remove);
            return new MachineState(state.phase(), fields, state.parameters());
        }

        private List<InputValue> inputs(Input input) {
            List<Map<String, Value>> payloads = List.of(Map.of());
            for (PayloadDomain domain : space.encoding().payload(input)) {
                List<Map<String, Value>> longer = new ArrayList<>();
                for (Map<String, Value> payload : payloads) {
                    for (int i = 0; i < domain.size(); i++) {
                        Map<String, Value> more = new LinkedHashMap<>(payload);
                        more.put(domain.component().name(), domain.value(i));
                        longer.add(more);
                    }
                }
                payloads = longer;
            }
            return payloads.stream()
                    .map(payload -> new InputValue(input, payload))
                    .toList();
        }
    }
}
