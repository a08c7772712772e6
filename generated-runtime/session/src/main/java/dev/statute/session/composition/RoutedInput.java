package dev.statute.session.composition;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What the owner of a session asks of it. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RoutedInput {

    /**
     * The session is his.
     *
     * @param runtimeId as which runtime
     * @param fenceToken which of several owners he is, 0 or more
     * @param generation how often the runtime was made, 0 or more
     */
    record PrepareBindings(String runtimeId, long fenceToken, long generation) implements RoutedInput {
        /** Refuses null. */
        public PrepareBindings {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }
    }

    /**
     * There is work.
     *
     * @param runtimeId for which runtime
     * @param workId which work
     * @param origin where it comes from; handed on as it is
     */
    record Ingest(String runtimeId, String workId, Object origin) implements RoutedInput {
        /** Refuses null. */
        public Ingest {
            Objects.requireNonNull(runtimeId, "runtimeId");
            Objects.requireNonNull(workId, "workId");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** It shall take nothing new. */
    record Retire() implements RoutedInput {}

    /** It shall end. */
    record Destroy() implements RoutedInput {}

    /** The runtime that work names. */
    default Optional<String> runtimeOfWork() {
        return this instanceof Ingest work ? Optional.of(work.runtimeId()) : Optional.empty();
    }
}
