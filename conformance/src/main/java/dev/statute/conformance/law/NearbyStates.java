package dev.statute.conformance.law;

import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * States beside a good one. The spec allows some of them. Others it excludes: a number out of its range, a collection that is
 * too large, parts of those kinds in a record, a variant or an option, a value that breaks an invariant, two of these at
 * once. Safe for use by several threads.
 */
final class NearbyStates {
    private final Interpreter interpreter;
    private final Machine machine;
    private final Map<MachineState, Nearby> found = new ConcurrentHashMap<>();

    NearbyStates(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.machine = interpreter.machine();
    }

    /**
     * A state that is to be refused.
     *
     * @param by what it breaks first, as the spec has it
     */
    record Broken(MachineState state, String by) {}

    private record Nearby(List<MachineState> allowed, List<Broken> broken) {}

    /** Those that the spec allows; each differs from the good one in a field or a parameter. */
    List<MachineState> allowedBeside(MachineState good) {
        return found.computeIfAbsent(good, this::find).allowed();
    }

    /** Those that are to be refused. */
    List<Broken> brokenBeside(MachineState good) {
        return found.computeIfAbsent(good, this::find).broken();
    }

    private Nearby find(MachineState good) {
        List<MachineState> candidates = new ArrayList<>();
        for (Parameter parameter : machine.parameters()) {
            for (Value value : NearbyValues.of(parameter.type(), at(good.parameters(), parameter.name()))) {
                Map<String, Value> parameters = with(good.parameters(), parameter.name(), value);
                candidates.add(new MachineState(good.phase(), good.fields(), parameters));
            }
        }
        List<Broken> single = new ArrayList<>();
        for (Field field : machine.fieldsOf(good.phase())) {
            for (Value value : NearbyValues.of(field.type(), at(good.fields(), field.name()))) {
                candidates.add(
                        new MachineState(good.phase(), with(good.fields(), field.name(), value), good.parameters()));
            }
        }
        List<MachineState> allowed = new ArrayList<>(candidates);
        candidates.forEach(candidate -> add(candidate, single));
        single.forEach(broken -> allowed.remove(broken.state()));
        List<Broken> all = new ArrayList<>(single);
        pairs(good, single).forEach(pair -> add(pair, all));
        return new Nearby(List.copyOf(allowed), List.copyOf(all));
    }

    private void add(MachineState candidate, List<Broken> broken) {
        if (interpreter.restore(candidate) instanceof Restoration.Refused refused) {
            broken.add(new Broken(candidate, refused.name()));
        }
    }

    /** States that break two things: what the one and the next broken state change, together. */
    private static List<MachineState> pairs(MachineState good, List<Broken> single) {
        List<MachineState> pairs = new ArrayList<>();
        for (int i = 1; i < single.size(); i++) {
            if (!single.get(i - 1).by().equals(single.get(i).by())) {
                MachineState first = single.get(i - 1).state();
                MachineState second = single.get(i).state();
                pairs.add(new MachineState(
                        good.phase(),
                        together(good.fields(), first.fields(), second.fields()),
                        together(good.parameters(), first.parameters(), second.parameters())));
            }
        }
        return pairs;
    }

    private static Map<String, Value> together(
            Map<String, Value> good, Map<String, Value> first, Map<String, Value> second) {
        Map<String, Value> both = new LinkedHashMap<>(second);
        first.forEach((name, value) -> {
            if (!value.equals(good.get(name))) {
                both.put(name, value);
            }
        });
        return both;
    }

    private static Value at(Map<String, Value> values, String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the state of the class has no value for `" + name + "`");
        }
        return value;
    }

    private static Map<String, Value> with(Map<String, Value> values, String name, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }
}
