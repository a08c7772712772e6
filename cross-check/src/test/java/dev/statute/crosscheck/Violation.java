package dev.statute.crosscheck;

/**
 * Something that a machine breaks.
 *
 * @param name which invariant or property; empty for what is asked of every machine
 */
public record Violation(Kind kind, String name) {
    public enum Kind {
        /** A value out of bounds, or an input that not exactly one transition takes. */
        FAULT,
        INVARIANT,
        STEP,
        /** A state that must not be reached. */
        UNREACHABLE,
        DEADLOCK,
        LEADS_TO
    }

    public static Violation of(Kind kind) {
        return new Violation(kind, "");
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.toString() : kind + " " + name;
    }
}
