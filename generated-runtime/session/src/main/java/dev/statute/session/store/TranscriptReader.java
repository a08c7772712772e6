package dev.statute.session.store;

import dev.statute.session.run.SessionSnapshot;
import java.util.Optional;
import org.apiguardian.api.API;

/** Knows the form in which an executor writes its sessions, as far as a store has to read them. Safe for several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface TranscriptReader {
    /** Reads nothing, and takes any bytes for a session. */
    TranscriptReader OPAQUE = snapshot -> Optional.empty();

    /**
     * The transcript of a session.
     *
     * @return empty if the reader cannot read any
     * @throws IllegalArgumentException if the bytes are no session
     */
    Optional<Transcript> read(SessionSnapshot snapshot);
}
