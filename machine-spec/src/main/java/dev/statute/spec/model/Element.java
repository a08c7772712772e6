package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** Anything that a spec declares by name. */
@API(status = API.Status.EXPERIMENTAL)
public interface Element {
    /** The name as written. */
    String name();

    /** The description as written, which may hold several lines and any character; empty if there is none. */
    String doc();

    /** The place of the name at its declaration. */
    Span at();
}
