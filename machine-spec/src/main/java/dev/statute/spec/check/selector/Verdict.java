package dev.statute.spec.check.selector;

import org.apiguardian.api.API;

/** What is known about the selectors of a cell: whether exactly one transition takes each state and payload. */
@API(status = API.Status.INTERNAL)
public enum Verdict {
    /** Exactly one does, whatever the domains. A test at run time could never fail. */
    PROVED_ALWAYS,
    /** Exactly one does for all values of the declared domains. */
    PROVED_WITHIN_DOMAINS,
    /** There are too many values to try. */
    NOT_CHECKED,
    /** For some values several do, or none. */
    BROKEN
}
