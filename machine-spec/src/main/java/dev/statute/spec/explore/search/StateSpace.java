package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The states that a search stored, numbered from 0 to {@link #size()} - 1, and their steps, which are computed anew when
 * they are asked for. A state never has a smaller number than one that is nearer to the start. Immutable and thread-safe, except that each {@link Walker} belongs to one thread.
 */
@API(status = API.Status.INTERNAL)
public interface StateSpace {
    /** Stands for a successor that was not stored. */
    int NOT_STORED = -1;

    /** How states are encoded. */
    Encoding encoding();

    /** How many states were stored. */
    int size();

    /** The breadth-first level of a state; 1 for an initial one. */
    int depth(int state);

    /** Whether the search has looked at the steps of a state; it has not where a budget ran out or the depth ends. */
    boolean isExpanded(int state);

    /** Puts a state into the region {@code BEFORE} of a frame of {@link Encoding#newFrame()}. */
    Phase load(int state, long[] frame);

    /** A state as plain values, without carried fields. */
    MachineState state(int state);

    /**
     * The number of a state, given without carried fields or with them; {@link #NOT_STORED} if it is not among them. With
     * symmetry it is the number of the state that stands for it.
     */
    int find(MachineState state);

    /** A shortest run to a state. */
    Path path(int state);

    /** A new walker. */
    Walker walker();

    /** Goes along the steps of states. */
    interface Walker {
        /** All accepted steps of a state, one for each input with payload, equal steps of equal payloads perhaps once. */
        void steps(int state, StepVisitor visitor);

        /** All accepted steps of a state with their inputs; slower. */
        void edges(int state, EdgeVisitor visitor);

        /**
         * An input by which a step leads from a state to a stored one and changes it; of payloads that do the same one is
         * tried.
         *
         * @param state a stored state, or with symmetry one for which another is stored
         * @param target the number of the state after
         * @param among the inputs that may be given
         */
        Optional<InputValue> inputTo(MachineState state, int target, Collection<Input> among);
    }

    /** Takes steps. */
    interface StepVisitor {
        /**
         * A step.
         *
         * @param target the number of the state after, or {@link #NOT_STORED}
         * @param changes whether the state after differs from the state before
         */
        void step(Transition transition, Input input, int target, boolean changes);
    }

    /** Takes steps with their inputs. */
    interface EdgeVisitor {
        /**
         * A step.
         *
         * @param target the number of the state after, or {@link #NOT_STORED}
         */
        void edge(Transition transition, InputValue input, int target);
    }
}
