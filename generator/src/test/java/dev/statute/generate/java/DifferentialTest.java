package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.GeneratedMachine;
import dev.statute.generate.testing.JavaValues;
import dev.statute.generate.testing.Observed;
import dev.statute.generate.testing.RandomValues;
import dev.statute.generate.testing.Specs;
import dev.statute.kernel.Explanation;
import dev.statute.kernel.MachineFault;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random runs of every machine through the reference interpreter and the generated code, which have to agree in every
 * step on everything that can be seen.
 */
class DifferentialTest {
    private static final int RUNS = 100;
    private static final int STEPS = 100;
    /** An ended machine is asked this often before the run begins anew. */
    private static final int STEPS_AFTER_END = 5;

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return machines(Specs.fixtures());
    }

    @TestFactory
    Stream<DynamicTest> guide() {
        return machines(Specs.guide());
    }

    @TestFactory
    Stream<DynamicTest> operations() {
        return machines(Specs.operations());
    }

    @TestFactory
    Stream<DynamicTest> corners() {
        return machines(Specs.corners());
    }

    private static Stream<DynamicTest> machines(Catalog catalog) {
        GeneratedCode code = GeneratedCode.compile(JavaGenerator.generate(catalog, new JavaGenerator.Options("test")));
        return catalog.machines().stream()
                .map(machine -> DynamicTest.dynamicTest(machine.name(), () -> compare(machine, code)));
    }

    private static void compare(Machine machine, GeneratedCode code) {
        Set<String> taken = new TreeSet<>();
        for (long seed = 1; seed <= RUNS; seed++) {
            new Run(machine, new GeneratedMachine(machine, code), new RandomValues(seed)).run(taken);
        }
        assertThat(taken)
                .as("the runs take every transition")
                .containsExactlyInAnyOrderElementsOf(
                        machine.transitions().stream().map(Transition::name).toList());
    }

    private static final class Run {
        private final Machine machine;
        private final Interpreter reference;
        private final GeneratedMachine generated;
        private final RandomValues random;
        private final Map<String, Value> parameters = new LinkedHashMap<>();
        private final List<String> history = new ArrayList<>();

        Run(Machine machine, GeneratedMachine generated, RandomValues random) {
            this.machine = machine;
            this.reference = new Interpreter(machine);
            this.generated = generated;
            this.random = random;
            machine.parameters().forEach(p -> parameters.put(p.name(), random.value(p.type())));
        }

        void run(Set<String> taken) {
            MachineState expected = reference.initial(parameters);
            Object state = generated.initial(parameters);
            int ended = 0;
            for (int i = 0; i < STEPS; i++) {
                compareStates(expected, state);
                ended = expected.phase().terminal() ? ended + 1 : 0;
                if (ended > STEPS_AFTER_END) {
                    history.clear();
                    expected = reference.initial(parameters);
                    state = generated.initial(parameters);
                }
                InputValue input = draw(expected);
                history.add(input.toString());
                Outcome outcome = reference.apply(expected, input);
                Object result = compareSteps(outcome, state, input);
                if (outcome instanceof Outcome.Accepted accepted) {
                    taken.add(accepted.transition().name());
                    expected = accepted.after();
                    state = after(result);
                }
            }
        }

        /** An input, by preference one that is accepted, so that runs get somewhere. */
        private InputValue draw(MachineState state) {
            InputValue drawn = draw();
            for (int tries = 0; tries < 3 && !(reference.apply(state, drawn) instanceof Outcome.Accepted); tries++) {
                drawn = draw();
            }
            return drawn;
        }

        private InputValue draw() {
            Input input = random.oneOf(machine.inputs());
            return new InputValue(input, random.components(input.payload()));
        }

        private Object compareSteps(Outcome outcome, Object state, InputValue input) {
            MachineState before = generated.state(state, parameters);
            Object given = generated.input(input);
            Object result = null;
            Observed observed;
            try {
                result = generated.apply(state, given);
                observed = generated.observe(result, parameters);
                compareExplanations(result, state, input);
            } catch (MachineFault fault) {
                observed = new Observed.Fault();
            }
            assertThat(observed).as("%s", history).isEqualTo(Observed.of(machine, outcome));
            assertThat(generated.state(state, parameters))
                    .as("the state before is left alone: %s", history)
                    .isEqualTo(before);
            return result;
        }

        private void compareExplanations(Object result, Object state, InputValue input) {
            Explanation<?, ?, ?> explanation = generated.explain(state, generated.input(input));
            assertThat(explanation.decision()).as("%s", history).isEqualTo(result);
            assertThat(explanation.guards())
                    .as("%s", history)
                    .extracting(guard -> guard.verdict().name())
                    .containsExactlyElementsOf(
                            reference.explain(generated.state(state, parameters), input).guards().stream()
                                    .map(guard -> guard.verdict().name())
                                    .toList());
        }

        private static Object after(Object result) {
            return JavaValues.get(result, "after");
        }

        private void compareStates(MachineState expected, Object state) {
            assertThat(generated.state(state, parameters)).as("%s", history).isEqualTo(expected);
            for (Definition definition : machine.definitions()) {
                if (definition.parameters().isEmpty() && definition.phases().contains(expected.phase())) {
                    assertThat(generated.definition(state, definition))
                            .as("%s in %s after %s", definition.name(), expected, history)
                            .isEqualTo(Evaluator.evaluate(definition.body(), Environment.of(expected)));
                }
            }
            Optional<Object> restored = generated.throughSnapshot(state);
            assertThat(restored.isPresent())
                    .as("restored after %s", history)
                    .isEqualTo(reference.restore(expected) instanceof Restoration.Restored);
            restored.ifPresent(r -> assertThat(r).isEqualTo(state).hasSameHashCodeAs(state));
        }
    }
}
