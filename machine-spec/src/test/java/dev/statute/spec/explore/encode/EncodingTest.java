package dev.statute.spec.explore.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import dev.statute.spec.testing.RandomValues;
import dev.statute.spec.testing.TestSpecs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EncodingTest {
    private static final int STATES = 300;

    static List<Machine> machines() {
        return TestSpecs.machines();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void packedStatesAreDecodedToWhatTheyWere(Machine machine) {
        Random random = new Random(machine.name().hashCode());
        List<MachineState> states = states(machine, random);
        Encoding encoding = roomFor(machine, states);
        Map<MachineState, long[]> packed = new LinkedHashMap<>();
        for (MachineState state : states) {
            long[] words = new long[encoding.words()];
            encoding.encode(state, words, 0);
            assertThat(encoding.decode(words, 0)).isEqualTo(state);
            packed.put(state, words);
        }
        packed.forEach(
                (state, words) -> packed.forEach((other, otherWords) -> assertThat(Arrays.equals(words, otherWords))
                        .as("%s and %s", state, other)
                        .isEqualTo(state.equals(other))));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void whatIsUnpackedIsPackedToTheSame(Machine machine) {
        List<MachineState> states = states(machine, new Random(7));
        Encoding encoding = roomFor(machine, states);
        long[] frame = encoding.newFrame();
        for (MachineState state : states) {
            long[] words = new long[encoding.words()];
            encoding.encode(state, words, 0);
            Phase phase = encoding.unpack(words, 0, frame);
            assertThat(phase).isEqualTo(state.phase());
            System.arraycopy(frame, encoding.before(), frame, encoding.after(), encoding.stateCells());
            long[] again = new long[encoding.words()];
            encoding.pack(phase, frame, again, 0);
            assertThat(again).isEqualTo(words);
        }
    }

    @Test
    void aLifecycleTakesOneLong() {
        Machine machine = TestSpecs.fixture("InputLifecycle");
        Encoding encoding = Encoding.of(machine, machine.check(), Growth.NONE);
        // 9 phases in 4 bits, attempts in 2, a run of two or none in 2, a boundary of two or none in 2, a reason in 3.
        assertThat(encoding.words()).isEqualTo(1);
        assertThat(encoding.bits()).isEqualTo(4 + 2 + 2 + 2 + 3);
    }

    /** An encoding with room for some states, found as a search finds it. */
    private static Encoding roomFor(Machine machine, List<MachineState> states) {
        Growth growth = Growth.NONE;
        while (true) {
            Encoding encoding = Encoding.of(machine, machine.check(), growth);
            try {
                for (MachineState state : states) {
                    encoding.encode(state, new long[encoding.words()], 0);
                }
                return encoding;
            } catch (GrowthNeededException e) {
                assertThat(e.growth()).isNotEqualTo(growth);
                growth = e.growth();
            }
        }
    }

    private static List<MachineState> states(Machine machine, Random random) {
        Encoding encoding = Encoding.of(machine, machine.check(), Growth.NONE);
        RandomValues values = new RandomValues(random, type -> encoding.shapes().ids(type));
        List<MachineState> states = new ArrayList<>();
        for (int i = 0; i < STATES; i++) {
            Phase phase = values.oneOf(machine.phases());
            Map<String, Value> fields = new LinkedHashMap<>();
            for (Field field : machine.fieldsOf(phase)) {
                if (!field.carried()) {
                    fields.put(field.name(), values.value(field.type()));
                }
            }
            Map<String, Value> parameters = new LinkedHashMap<>();
            machine.parameters().forEach(p -> parameters.put(p.name(), values.value(p.type())));
            states.add(new MachineState(phase, fields, parameters));
        }
        return states;
    }
}
