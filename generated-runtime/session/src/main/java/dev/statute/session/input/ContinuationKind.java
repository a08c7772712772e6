package dev.statute.session.input;

import org.apiguardian.api.API;

/** What a continuation goes on with. */
@API(status = API.Status.EXPERIMENTAL)
public enum ContinuationKind {
    /** What was begun. */
    ORDINARY,
    /** A node of a graph of work that needs attention. */
    WORKGRAPH_ATTENTION
}
