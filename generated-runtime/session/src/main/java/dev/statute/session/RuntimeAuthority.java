package dev.statute.session;

import dev.statute.session.input.SessionId;

/** The mark of what a {@link SessionRuntime} has made. Nobody else can make one. */
final class RuntimeAuthority {
    private final SessionId session;

    RuntimeAuthority(SessionId session) {
        this.session = session;
    }

    @Override
    public String toString() {
        return "RuntimeAuthority[" + session + "]";
    }
}
