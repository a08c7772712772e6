package dev.statute.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds on every run of the fixture machines. */
class InterpreterProperties {
    private static final Machine LIFECYCLE = Fixtures.inputLifecycle();
    private static final Machine RUN_SLOT = Fixtures.runSlot();

    @Property(tries = 300)
    void lifecycleStaysSound(@ForAll("lifecycleInputs") @Size(max = 30) List<InputValue> inputs) {
        run(LIFECYCLE, inputs);
    }

    @Property(tries = 300)
    void runSlotStaysSound(@ForAll("runSlotInputs") @Size(max = 30) List<InputValue> inputs) {
        run(RUN_SLOT, inputs);
    }

    private static void run(Machine machine, List<InputValue> inputs) {
        Interpreter interpreter = new Interpreter(machine);
        MachineState state = interpreter.initial();
        for (InputValue input : inputs) {
            Outcome outcome = interpreter.apply(state, input);
            assertThat(interpreter.explain(state, input).outcome()).isEqualTo(outcome);
            assertThat(outcome).isNotInstanceOf(Outcome.Fault.class);
            if (outcome instanceof Outcome.Accepted accepted) {
                assertThat(accepted.before()).isEqualTo(state);
                state = accepted.after();
                assertThat(state.fields().keySet())
                        .containsExactlyElementsOf(machine.fieldsOf(state.phase()).stream()
                                .map(Field::name)
                                .toList());
                assertThat(interpreter.restore(state)).isEqualTo(new Restoration.Restored(state));
            }
        }
    }

    @Provide
    Arbitrary<List<InputValue>> lifecycleInputs() {
        return inputs(LIFECYCLE);
    }

    @Provide
    Arbitrary<List<InputValue>> runSlotInputs() {
        return inputs(RUN_SLOT);
    }

    private static Arbitrary<List<InputValue>> inputs(Machine machine) {
        return Arbitraries.of(machine.inputs().stream()
                        .flatMap(input -> values(input).stream())
                        .toList())
                .list();
    }

    /** Every payload within the domains 1 and 2 of ids, 0 and 1 of numbers and all members of enums. */
    private static List<InputValue> values(Input input) {
        List<Map<String, Value>> payloads = List.of(Map.of());
        for (Component component : input.payload()) {
            payloads = payloads.stream()
                    .flatMap(payload -> values(component.type()).map(value -> {
                        Map<String, Value> more = new LinkedHashMap<>(payload);
                        more.put(component.name(), value);
                        return more;
                    }))
                    .map(Map::copyOf)
                    .toList();
        }
        return payloads.stream().map(payload -> new InputValue(input, payload)).toList();
    }

    private static Stream<Value> values(Type type) {
        if (type instanceof Type.Id id) {
            return LongStream.rangeClosed(1, 2).mapToObj(n -> new Value.Token(id.name(), n));
        } else if (type instanceof Type.Int) {
            return LongStream.rangeClosed(0, 1).mapToObj(Value.Int::new);
        }
        Type.Enum members = (Type.Enum) type;
        return members.members().stream().map(member -> new Value.Member(members.name(), member));
    }
}
