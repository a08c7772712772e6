package dev.statute.conformance.law;

import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Explained;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Restored;
import dev.statute.conformance.mutate.InterpretedBridge;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;

/** A class that keeps all laws; subclasses break one. */
public class Delegating implements Bridge<MachineState, InputValue> {
    private final InterpretedBridge sound;

    public Delegating(Machine machine) {
        this.sound = new InterpretedBridge(machine);
    }

    @Override
    public MachineState initial(Map<String, Value> parameters) {
        return sound.initial(parameters);
    }

    @Override
    public InputValue input(String name, Map<String, Value> payload) {
        return sound.input(name, payload);
    }

    @Override
    public MachineState read(MachineState state) {
        return sound.read(state);
    }

    @Override
    public Applied<MachineState> apply(MachineState state, InputValue input) {
        return sound.apply(state, input);
    }

    @Override
    public Explained explain(MachineState state, InputValue input) {
        return sound.explain(state, input);
    }

    @Override
    public Restored<MachineState> restore(MachineState values) {
        return sound.restore(values);
    }

    @Override
    public Restored<MachineState> reloaded(MachineState state) {
        return sound.reloaded(state);
    }

    @Override
    public Owner<MachineState, InputValue> authority(MachineState state) {
        return sound.authority(state);
    }
}
