package dev.statute.spec.explore.lower;

import org.apiguardian.api.API;

/** An expression whose value is a single cell. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface Word {
    /** Evaluates on a frame, which it uses for intermediate values too. */
    long get(long[] frame);
}
