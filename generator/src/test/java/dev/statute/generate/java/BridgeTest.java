package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Decided;
import dev.statute.conformance.Explained;
import dev.statute.conformance.GuardValue;
import dev.statute.conformance.Owner;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.Preparation;
import dev.statute.conformance.Restored;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedBridges;
import dev.statute.generate.testing.RandomValues;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random runs of every machine through its bridge, which has to show the generated code as the reference interpreter
 * decides: in every step, in explanations, through its authority and when states are restored.
 */
class BridgeTest {
    private static final int LEAST_RUNS = 20;
    /** By then every transition was taken. */
    private static final int MOST_RUNS = 100;

    private static final int STEPS = 100;
    /** An ended machine is asked this often before the run begins anew. */
    private static final int STEPS_AFTER_END = 5;

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return all(Specs.fixtures());
    }

    @TestFactory
    Stream<DynamicTest> guide() {
        return all(Specs.guide());
    }

    @TestFactory
    Stream<DynamicTest> operations() {
        return all(Specs.operations());
    }

    @TestFactory
    Stream<DynamicTest> corners() {
        return all(Specs.corners());
    }

    @TestFactory
    Stream<DynamicTest> quickstart() {
        return all(Specs.quickstart());
    }

    private static Stream<DynamicTest> all(Catalog catalog) {
        GeneratedBridges bridges = GeneratedBridges.of(catalog);
        return Stream.concat(
                catalog.machines().stream()
                        .map(machine -> DynamicTest.dynamicTest(
                                machine.name(), () -> compare(machine, bridges.machine(machine)))),
                catalog.policies().stream()
                        .map(policy ->
                                DynamicTest.dynamicTest(policy.name(), () -> compare(policy, bridges.policy(policy)))));
    }

    private static void compare(Machine machine, Bridge<Object, Object> bridge) {
        Set<String> all =
                machine.transitions().stream().map(Element::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> taken = new TreeSet<>();
        for (long seed = 1; seed <= LEAST_RUNS || seed <= MOST_RUNS && !taken.equals(all); seed++) {
            new Run(machine, bridge, seed).run(taken);
        }
        assertThat(taken).as("the runs take every transition").isEqualTo(all);
    }

    private static void compare(Policy policy, PolicyBridge bridge) {
        RandomValues random = new RandomValues(1);
        for (int i = 0; i < 1_000; i++) {
            Map<String, Value> given = random.components(policy.inputs());
            PolicyInterpreter.Decision expected = PolicyInterpreter.decide(policy, given);
            assertThat(bridge.decide(given))
                    .as("%s", given)
                    .isEqualTo(new Decided(
                            expected.output(), expected.row().map(Element::name).orElse("otherwise")));
        }
    }

    private static final class Run {
        private final Machine machine;
        private final Interpreter reference;
        private final Bridge<Object, Object> bridge;
        private final RandomValues random;
        private final RandomValues randomDefects;
        private final List<String> history = new ArrayList<>();

        Run(Machine machine, Bridge<Object, Object> bridge, long seed) {
            this.machine = machine;
            this.reference = new Interpreter(machine);
            this.bridge = bridge;
            this.random = new RandomValues(seed);
            this.randomDefects = new RandomValues(seed);
        }

        void run(Set<String> taken) {
            Map<String, Value> parameters = new LinkedHashMap<>();
            machine.parameters().forEach(p -> parameters.put(p.name(), random.value(p.type())));
            MachineState expected = reference.initial(parameters);
            Object state = bridge.initial(parameters);
            Owner<Object, Object> owner = bridge.authority(state);
            int ended = 0;
            for (int i = 0; i < STEPS; i++) {
                ended = expected.phase().terminal() ? ended + 1 : 0;
                if (ended > STEPS_AFTER_END) {
                    history.clear();
                    expected = reference.initial(parameters);
                    state = bridge.initial(parameters);
                    owner = bridge.authority(state);
                }
                assertThat(bridge.read(state)).as("%s", history).isEqualTo(expected);
                restored(expected, state);
                brokenIsRefused(expected);
                InputValue input = draw(expected);
                history.add(input.toString());
                Outcome outcome = reference.apply(expected, input);
                Applied<Object> applied = bridge.apply(state, bridge.input(input));
                agrees(applied.answer(), outcome);
                explains(bridge.explain(state, bridge.input(input)), outcome, expected, input);
                owns(owner, input, applied);
                if (outcome instanceof Outcome.Accepted accepted) {
                    taken.add(accepted.transition().name());
                    expected = accepted.after();
                    state = applied.after().orElseThrow();
                } else {
                    assertThat(applied.after()).isEmpty();
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

        private void agrees(Answer answer, Outcome outcome) {
            if (outcome instanceof Outcome.Fault) {
                assertThat(answer).as("%s", history).isInstanceOf(Answer.Faulted.class);
            } else {
                assertThat(answer).as("%s", history).isEqualTo(answer(outcome));
            }
        }

        private static Answer answer(Outcome outcome) {
            if (outcome instanceof Outcome.Accepted accepted) {
                return new Answer.Accepted(Optional.of(accepted.transition().name()), Optional.of(accepted.effects()));
            } else if (outcome instanceof Outcome.Rejected rejected) {
                return new Answer.Rejected(
                        Optional.of(rejected.reason().name()),
                        Optional.of(rejected.guard().map(Element::name).orElse("")),
                        Optional.of(rejected.payload()));
            }
            return new Answer.Ignored(Optional.of(((Outcome.Ignored) outcome).why()));
        }

        private void explains(Explained explained, Outcome outcome, MachineState state, InputValue input) {
            agrees(explained.answer(), outcome);
            if (!(outcome instanceof Outcome.Fault)) {
                assertThat(explained.guards())
                        .as("%s", history)
                        .isEqualTo(reference.explain(state, input).guards().stream()
                                .map(g -> new GuardValue(g.guard().name(), holds(g.verdict())))
                                .toList());
            }
        }

        private static Optional<Boolean> holds(Verdict verdict) {
            return verdict == Verdict.NOT_EVALUATED ? Optional.empty() : Optional.of(verdict == Verdict.PASSES);
        }

        /** Takes the step by one of the ways that an authority offers. */
        private void owns(Owner<Object, Object> owner, InputValue input, Applied<Object> applied) {
            Object before = owner.state();
            Preparation given = owner.prepare(bridge.input(input));
            Preparation late = owner.prepare(bridge.input(input));
            assertThat(given.answer()).as("%s", history).isEqualTo(applied.answer());
            given.discard();
            assertThat(owner.state()).isEqualTo(before);
            assertThatIllegalStateException().isThrownBy(given::commit);
            if (history.size() % 2 == 0 || applied.answer() instanceof Answer.Faulted) {
                assertThat(owner.apply(bridge.input(input))).isEqualTo(applied.answer());
            } else {
                Preparation step = owner.prepare(bridge.input(input));
                step.commit();
                assertThatIllegalStateException().isThrownBy(step::commit);
            }
            assertThat(owner.state()).isEqualTo(applied.after().orElse(before));
            if (applied.after().isPresent() || applied.answer() instanceof Answer.Faulted) {
                assertThatIllegalStateException().isThrownBy(late::commit);
            }
        }

        private void restored(MachineState expected, Object state) {
            Restored<Object> restored = bridge.restore(expected);
            if (reference.restore(expected) instanceof Restoration.Refused refused) {
                assertThat(restored.refused()).as("%s", history).contains(refused.name());
            } else {
                assertThat(restored.state()).as("%s", history).contains(state);
            }
        }

        /** A state in which some values are outside of their types. */
        private void brokenIsRefused(MachineState state) {
            Map<String, Value> fields = new LinkedHashMap<>(state.fields());
            Map<String, Value> parameters = new LinkedHashMap<>(state.parameters());
            machine.fieldsOf(state.phase()).forEach(f -> sometimes(fields, f.name(), f.type()));
            machine.parameters().forEach(p -> sometimes(parameters, p.name(), p.type()));
            MachineState broken = new MachineState(state.phase(), fields, parameters);
            Restored<Object> restored = bridge.restore(broken);
            if (reference.restore(broken) instanceof Restoration.Refused refused) {
                assertThat(restored.refused()).as("%s", broken).contains(refused.name());
                assertThat(restored.state()).isEmpty();
            } else {
                assertThat(bridge.read(restored.state().orElseThrow())).isEqualTo(broken);
            }
        }

        private void sometimes(Map<String, Value> values, String name, Type type) {
            if (randomDefects.oneOf(List.of(true, false, false, false))) {
                values.put(name, randomDefects.value(widened(type)));
            }
        }

        private static Type widened(Type type) {
            if (type instanceof Type.Int range && range.min() > -1_000 && range.max() < 1_000) {
                return Type.Int.of(range.min() - 1, range.max() + 1);
            } else if (type instanceof Type.Option option) {
                return new Type.Option(widened(option.element()));
            } else if (type instanceof Type.SeqOf seq) {
                return new Type.SeqOf(seq.element(), seq.max() + 2);
            } else if (type instanceof Type.SetOf set) {
                return new Type.SetOf(set.element(), set.max() + 2);
            } else if (type instanceof Type.MapOf map) {
                return new Type.MapOf(map.key(), widened(map.value()), map.max() + 2);
            }
            return type;
        }
    }

    @Test
    void theBridgeOfAMachineTakesNoOther() {
        Catalog catalog = Specs.fixtures();
        GeneratedBridges bridges = GeneratedBridges.of(catalog);
        Machine lifecycle = catalog.machine("InputLifecycle").orElseThrow();
        Machine renamed = Specs.lamp().machines().get(0);

        assertThat(bridges.machine(lifecycle)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bridges.machine(lifecycle, renamed))
                .withMessageContaining("not com.example");
    }

    @Test
    void theSameCatalogGivesTheSameBytes() {
        JavaGenerator.Options options = new JavaGenerator.Options("test");
        assertThat(JavaGenerator.generateConformance(Specs.corners(), options))
                .isEqualTo(JavaGenerator.generateConformance(Specs.corners(), options));
    }
}
