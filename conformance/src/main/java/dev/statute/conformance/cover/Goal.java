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

    /** A guard passes or refuses. */
    record Guarded(String transition, String guard, boolean passes) implements Goal {
        @Override
        public String toString() {
            return "guard " + transition + "/" + guard + (passes ? " passes" : " refuses");
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
