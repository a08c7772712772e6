package dev.statute.conformance.bridge;

import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The elements of a machine by their names. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class MachineElements {
    private final Machine machine;
    private final Map<String, Phase> phases;
    private final Map<String, Effect> effects;

    /**
     * The elements of a machine.
     *
     * @param expected the qualified name of the class that stands for it
     * @throws IllegalArgumentException if that is the class of another machine
     */
    public MachineElements(Machine machine, String expected) {
        if (!machine.typeName().qualified().equals(expected)) {
            throw new IllegalArgumentException(
                    "this is the machine " + machine.typeName().qualified() + ", not " + expected);
        }
        this.machine = machine;
        this.phases = byName(machine.phases());
        this.effects = byName(machine.effects());
    }

    private static <E extends Element> Map<String, E> byName(List<E> elements) {
        Map<String, E> byName = new HashMap<>();
        elements.forEach(element -> byName.put(element.name(), element));
        return byName;
    }

    /** The phase of that name. */
    public Phase phase(String name) {
        return present(phases.get(name), name);
    }

    /** An effect with its payload. */
    public EffectValue effect(String name, Map<String, Value> payload) {
        return new EffectValue(present(effects.get(name), name), payload);
    }

    private <E> E present(@Nullable E element, String name) {
        if (element == null) {
            throw unknown(name);
        }
        return element;
    }

    /** What to throw about an element that the class of the machine does not know, or the other way round. */
    public IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(machine.name() + " and its class differ in whether there is " + name);
    }
}
