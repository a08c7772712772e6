package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The generated class of a machine, in terms of the values of its spec. The generator writes one for each machine, into test
 * sources; it calls the class directly, without reflection. Safe for use by several threads. Its only state are the values
 * that stand for ids and opaque values of existing classes, which it has to recognise when they come back.
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
    I input(InputValue input);

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
     */
    Restored<S> restore(MachineState values);

    /** A new owner of one instance that is in a state. */
    Owner<S, I> authority(S state);

    /**
     * What applying gave.
     *
     * @param after the state after; empty unless the input was accepted
     */
    record Applied<S>(Answer answer, Optional<S> after) {}

    /**
     * An explanation.
     *
     * @param guards the guards by name in order, and whether each holds; empty if it was not asked
     */
    record Explained(Answer answer, List<GuardValue> guards) {
        public Explained {
            guards = List.copyOf(guards);
        }
    }

    /** A guard and its value; empty if it was not asked. */
    record GuardValue(String guard, Optional<Boolean> holds) {}

    /**
     * What restoring gave: one of both.
     *
     * @param refused the name of the field, parameter or invariant because of which it was refused
     */
    record Restored<S>(Optional<S> state, Optional<String> refused) {}

    /** The authority of a machine: the owner of one state. */
    interface Owner<S, I> {
        /** Its state. */
        S state();

        /** Applies an input. */
        Answer apply(I input);

        /** Prepares an input without showing it. If the machine is broken there, the answer is a fault. */
        Preparation prepare(I input);
    }

    /** A prepared input. */
    interface Preparation {
        /** What committing would answer. */
        Answer answer();

        /**
         * Makes it visible.
         *
         * @throws IllegalStateException if it was committed or discarded before, if another step came between, or if the
         *     answer is a fault
         */
        void commit();

        /** Forgets it. */
        void discard();
    }
}
