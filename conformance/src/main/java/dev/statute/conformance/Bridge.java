package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The generated class of a machine, in terms of the values of its spec. The generator writes one for each machine, into test
 * sources; it calls the class directly, without reflection. Safe for use by several threads. Its only state are the values
 * that stand for ids and opaque values of existing classes, which it has to recognise when they come back.
 *
 * <p>Nothing is nested in here: a generated bridge would inherit it, and it would hide a type of the spec with its name.
 *
 * @param <S> the states of the class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Bridge<S, I> {
    /**
     * The initial state.
     *
     * @throws IllegalArgumentException if a parameter is outside of its type
     */
    S initial(Map<String, Value> parameters);

    /** The input of the class that has these values. */
    default I input(InputValue input) {
        return input(input.input().name(), input.payload());
    }

    /**
     * Makes an input of the class.
     *
     * @param payload a value for every component; they may be outside of their types
     * @throws IllegalArgumentException if the class refuses one, or there is no such input
     */
    I input(String name, Map<String, Value> payload);

    /**
     * The values of a state.
     *
     * @throws IllegalArgumentException if it holds an id or opaque value that this bridge did not make
     */
    MachineState read(S state);

    /** Applies the pure function of the class. */
    Applied<S> apply(S state, I input);

    /** Asks the class to explain its decision. */
    Explained explain(S state, I input);

    /**
     * Restores a state from values, as from a stored snapshot; the name of what it refuses, if it does.
     *
     * @param values a value for every parameter and every field of the phase; they may break ranges, sizes and invariants
     * @throws IllegalArgumentException if the class of a part cannot hold a value that is outside of its type
     */
    Restored<S> restore(MachineState values);

    /** Takes a snapshot of a state with the class, and restores it. */
    Restored<S> reloaded(S state);

    /** A new owner of one instance that is in a state. */
    Owner<S, I> authority(S state);
}
