package dev.statute.conformance;

import org.apiguardian.api.API;

/** A prepared input. */
@API(status = API.Status.EXPERIMENTAL)
public interface Preparation {
    /** What committing would answer. */
    Answer answer();

    /**
     * Makes it visible.
     *
     * @throws IllegalStateException if it was committed or discarded before, if another step came between, or if the
     *     answer is a fault
     */
    void commit();

    /** Forgets it. */
    void discard();
}
