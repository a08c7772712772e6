package dev.statute.conformance.law;

import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** States beside a good one that the spec excludes: a number out of its range, a value that breaks an invariant. */
final class BrokenStates {
    private BrokenStates() {}

    static List<MachineState> of(Machine machine, MachineState good) {
        Interpreter interpreter = new Interpreter(machine);
        List<MachineState> broken = new ArrayList<>();
        for (Field field : machine.fieldsOf(good.phase())) {
            for (Value value : others(field.type())) {
                Map<String, Value> fields = new LinkedHashMap<>(good.fields());
                fields.put(field.name(), value);
                MachineState state = new MachineState(good.phase(), fields, good.parameters());
                if (interpreter.restore(state) instanceof Restoration.Refused) {
                    broken.add(state);
                }
            }
        }
        return broken;
    }

    /** Values at the ends of a type and, where Java can hold them, just behind. */
    private static List<Value> others(Type type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof Type.Int range) {
            values.add(new Value.Int(range.min()));
            values.add(new Value.Int(range.max()));
            if (range.min() > Long.MIN_VALUE) {
                values.add(new Value.Int(range.min() - 1));
            }
            if (range.max() < Long.MAX_VALUE) {
                values.add(new Value.Int(range.max() + 1));
            }
        } else if (type instanceof Type.Bool) {
            values.add(new Value.Bool(false));
            values.add(new Value.Bool(true));
        } else if (type instanceof Type.Enum members) {
            members.members().forEach(member -> values.add(new Value.Member(members.name(), member)));
        } else if (type instanceof Type.Option) {
            values.add(new Value.None());
        }
        return values;
    }
}
