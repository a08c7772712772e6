package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.UUID;

/** Names that tests have in common, the same in every run. */
final class Names {
    /** The runtime that most tests write. */
    static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(session(1));

    /** A runtime that has nothing to do with it. */
    static final LogicalRuntimeId OTHER = LogicalRuntimeId.forSession(session(2));

    private Names() {}

    static InputId input(int number) {
        return new InputId(uuid(0, number));
    }

    static RunId run(int number) {
        return new RunId(uuid(1, number));
    }

    static SessionId session(int number) {
        return new SessionId(uuid(2, number));
    }

    static SessionId sessionOf(String text) {
        return new SessionId(UUID.fromString(text));
    }

    /** A UUID of version 7 that ends in a number, so that the ids of one kind are ordered as their numbers are. */
    static UUID uuid(int kind, int number) {
        return UUID.fromString("01920000-0000-7000-8000-%02d%010d".formatted(kind, number));
    }
}
