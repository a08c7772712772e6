package dev.statute.session;

import dev.statute.session.input.SessionId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Lets one thread at a time make a session known. Threads that make others known do not wait. */
final class RegistrationTurns {
    private final ConcurrentMap<SessionId, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    /**
     * Begins a turn.
     *
     * @return has to be closed; empty if somebody else had one, which is over now
     */
    Optional<Turn> begin(SessionId session) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        CompletableFuture<Boolean> other = underWay.putIfAbsent(session, over);
        if (other == null) {
            return Optional.of(new Turn(session, over));
        }
        other.join();
        return Optional.empty();
    }

    /** A turn. Closing it again changes nothing. */
    final class Turn implements AutoCloseable {
        private final SessionId session;
        private final CompletableFuture<Boolean> over;

        private Turn(SessionId session, CompletableFuture<Boolean> over) {
            this.session = session;
            this.over = over;
        }

        @Override
        public void close() {
            underWay.remove(session, over);
            over.complete(true);
        }
    }
}
