package dev.statute.spec.explore.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Growth;
import dev.statute.spec.explore.encode.GrowthNeededException;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import dev.statute.spec.testing.RandomValues;
import dev.statute.spec.testing.TestSpecs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every expression of every machine, and every part of one, has the value that the reference evaluator gives, on random
 * states and payloads.
 */
final class LoweringDifferentialTest {
    private static final int STATES = 400;

    static List<Machine> machines() {
        return TestSpecs.machines();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void expressionsHaveTheValuesOfTheEvaluator(Machine machine) {
        Random random = new Random(machine.name().hashCode());
        Growth growth = Growth.NONE;
        Round round = new Round(machine, growth);
        for (int i = 0; i < STATES; i++) {
            long seed = random.nextLong();
            boolean done = false;
            while (!done) {
                try {
                    round.compareAll(seed);
                    done = true;
                } catch (GrowthNeededException e) {
                    growth = e.growth();
                    round = new Round(machine, growth);
                }
            }
        }
        assertThat(round.compared).as("comparisons").isPositive();
    }

    /** One encoding of a machine, with everything lowered that was met so far. */
    private static final class Round {
        private final Machine machine;
        private final Encoding encoding;
        private final List<TestedExpressions.Site> sites;
        private final Map<String, Code.Store> lowered = new LinkedHashMap<>();
        private final Map<String, Optional<Bounds>> bounds = new LinkedHashMap<>();
        private int compared;

        Round(Machine machine, Growth growth) {
            this.machine = machine;
            this.encoding = Encoding.of(machine, machine.check(), growth);
            this.sites = TestedExpressions.of(machine);
            for (Phase phase : machine.phases()) {
                for (int i = 0; i < sites.size(); i++) {
                    TestedExpressions.Site site = sites.get(i);
                    if (site.isReadableIn(phase)) {
                        Lowerer lowerer = new Lowerer(new Scene(encoding, encoding.before(), phase, Optional.empty()));
                        lowered.put(phase + "#" + i, lowerer.store(site.expr()));
                    }
                }
            }
        }

        void compareAll(long seed) {
            RandomValues values =
                    new RandomValues(new Random(seed), type -> encoding.shapes().ids(type));
            MachineState state = state(values);
            Input input = values.oneOf(machine.inputs());
            Map<String, Value> payload = values.components(input.payload());
            int room = encoding.reserve(largest());
            long[] frame = encoding.newFrame();
            encoding.load(state, frame);
            for (Component component : input.payload()) {
                Shape shape = encoding.shapes().of(component.type());
                Value value = payload.get(component.name());
                shape.write(value, frame, encoding.payload(component.name(), component.type()));
            }
            Environment env = Environment.of(state).withPayload(payload);
            for (int i = 0; i < sites.size(); i++) {
                TestedExpressions.Site site = sites.get(i);
                if (site.isReadableIn(state.phase()) && site.isReadableWith(input)) {
                    compare(site, i, state, frame, env, room);
                }
            }
        }

        private void compare(
                TestedExpressions.Site site, int number, MachineState state, long[] frame, Environment env, int room) {
            Shape shape = encoding.shapes().of(site.expr().type());
            Value expected = Evaluator.evaluate(site.expr(), env);
            lowered.get(state.phase() + "#" + number).into(frame, room);
            assertThat(shape.read(frame, room))
                    .as("%s on %s and %s", site, state, env.payload())
                    .isEqualTo(expected);
            long[] canonical = shape.cellsOf(expected);
            for (int cell = 0; cell < canonical.length; cell++) {
                assertThat(frame[room + cell]).as("cell %s of %s", cell, site).isEqualTo(canonical[cell]);
            }
            for (Type narrow : site.targets()) {
                Optional<Bounds> range = bounds.computeIfAbsent(narrow.toString(), key -> Bounds.of(narrow, shape));
                boolean holds = range.map(r -> r.hold(frame, room)).orElse(true);
                assertThat(holds)
                        .as("%s lies in %s: %s", expected, narrow, site)
                        .isEqualTo(ValueBounds.contains(narrow, expected));
            }
            compared++;
        }

        private int largest() {
            return sites.stream()
                    .mapToInt(site -> encoding.shapes().of(site.expr().type()).cells())
                    .max()
                    .orElse(1);
        }

        private MachineState state(RandomValues values) {
            Phase phase = values.oneOf(machine.phases());
            Map<String, Value> fields = new LinkedHashMap<>();
            for (Field field : machine.fieldsOf(phase)) {
                fields.put(field.name(), values.value(field.type()));
            }
            Map<String, Value> parameters = new LinkedHashMap<>();
            machine.parameters().forEach(p -> parameters.put(p.name(), values.value(p.type())));
            return new MachineState(phase, fields, parameters);
        }
    }
}
