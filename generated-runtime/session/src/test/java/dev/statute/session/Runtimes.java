package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import java.util.UUID;

/** Runtimes and sessions that the tests of the facade have in common. */
final class Runtimes {
    private Runtimes() {}

    static SessionRuntime ephemeral() {
        return with(SessionRuntime.ephemeral());
    }

    static SessionRuntime persistent(RuntimeStore store) {
        return with(SessionRuntime.persistent(store, new InMemoryBlobStore()));
    }

    static SessionRuntime with(SessionRuntimeBuilder builder) {
        return builder.clock(Samples.clock()).ids(Samples.ids()).build();
    }

    /** A session whose id ends in a number. */
    static SessionId session(int number) {
        return new SessionId(UUID.fromString("01930000-0000-7000-8000-%012d".formatted(number)));
    }
}
