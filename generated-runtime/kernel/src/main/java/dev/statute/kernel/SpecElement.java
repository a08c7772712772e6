package dev.statute.kernel;

import org.apiguardian.api.API;

/**
 * A constant that stands for an element of a spec, and leads back to it. Implemented by generated enums.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface SpecElement {
    /** The name as the spec has it, such as {@code run_matches}. */
    String specName();

    /** The stable address, such as {@code InputLifecycle/transitions/stage/require/run_matches}. */
    String address();

    /** The name of the spec file. */
    String file();

    /** The line of the declaration in {@link #file()}, from 1. */
    int line();

    /** The description that the spec gives; empty if there is none. */
    String doc();
}
