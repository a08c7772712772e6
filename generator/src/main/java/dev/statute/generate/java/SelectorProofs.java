package dev.statute.generate.java;

import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import org.apiguardian.api.API;

/**
 * Tells for which cells it is proved, independently of domains, that exactly one transition applies. Their code leaves
 * the test at run time out.
 */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface SelectorProofs {
    /** Nothing is proved. */
    SelectorProofs NONE = (machine, phase, input) -> false;

    /** Whether exactly one transition of the cell applies to every state and payload of the declared types. */
    boolean areExact(Machine machine, Phase phase, Input input);
}
