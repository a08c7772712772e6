package dev.statute.crosscheck;

import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forgets what no state depends on: in every state a carried field gets the same value. */
final class CarriedFields {
    private final Map<String, Value> forgotten = new LinkedHashMap<>();

    CarriedFields(Machine machine) {
        for (Field field : machine.fields()) {
            if (field.carried()) {
                forgotten.put(field.name(), some(field.type()));
            }
        }
    }

    MachineState forget(MachineState state) {
        Map<String, Value> fields = new LinkedHashMap<>(state.fields());
        fields.replaceAll((name, value) -> forgotten.getOrDefault(name, value));
        return new MachineState(state.phase(), fields, state.parameters());
    }

    private static Value some(Type type) {
        if (type instanceof Type.Bool) {
            return new Value.Bool(false);
        } else if (type instanceof Type.Int t) {
            return new Value.Int(t.min());
        } else if (type instanceof Type.Id t) {
            return new Value.Token(t.name(), 1);
        } else if (type instanceof Type.Opaque t) {
            return new Value.Token(t.name(), 1);
        } else if (type instanceof Type.Enum t) {
            return new Value.Member(t.name(), t.members().get(0));
        } else if (type instanceof Type.PhaseOf t) {
            return new Value.PhaseName(t.machine(), t.phases().get(0));
        } else if (type instanceof Type.Option) {
            return new Value.None();
        } else if (type instanceof Type.SetOf) {
            return new Value.SetValue(Set.of());
        } else if (type instanceof Type.SeqOf) {
            return new Value.SeqValue(List.of());
        } else if (type instanceof Type.MapOf) {
            return new Value.MapValue(Map.of());
        }
        throw new UnsupportedOperationException("no test carries a record or a variant: " + type);
    }
}
