package dev.statute.conformance.cover;

import org.apiguardian.api.API;

/** Something that a run of a machine can show. Compared by value; as text it is what reports say. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Goal {
    /** An input in a phase. */
    record Cell(String phase, String input) implements Goal {
        @Override
        public String toString() {
            return "cell " + phase + " x " + input;
        }
    }

    /** A transition fires. */
    record Fired(String transition) implements Goal {
        @Override
        public String toString() {
            return "transition " + transition;
        }
    }

    /** A transition fires out of a phase upon an input; for each of these there is code of its own in a generated class. */
    record Taken(String transition, String phase, String input) implements Goal {
        @Override
        public String toString() {
            return "transition " + transition + " from " + phase + " upon " + input;
        }
    }

    /** A guard passes or refuses. */
    record Guarded(String transition, String guard, boolean passes) implements Goal {
        @Override
        public String toString() {
            return "guard " + transition + "/" + guard + (passes ? " passes" : " refuses");
        }
    }

    /**
     * A guard passes or refuses when an input is given in a phase. The phase often decides about a guard, so none of these is
     * demanded; the sequences show those that they come by.
     */
    record GuardedIn(String transition, String phase, String input, String guard, boolean passes) implements Goal {
        @Override
        public String toString() {
            return new Guarded(transition, guard, passes) + " in " + phase + " upon " + input;
        }
    }

    /** A reason is given. */
    record Given(String reason) implements Goal {
        @Override
        public String toString() {
            return "reason " + reason;
        }
    }

    /** An effect is emitted. */
    record Emitted(String effect) implements Goal {
        @Override
        public String toString() {
            return "effect " + effect;
        }
    }
}
