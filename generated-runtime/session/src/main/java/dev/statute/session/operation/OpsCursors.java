package dev.statute.session.operation;

import dev.statute.session.types.WakeCursors;
import org.apiguardian.api.API;

/**
 * How far those who read the feed of completions have come. 0 stands before the first completion.
 *
 * @param agentApplied what the agent has been told of
 * @param runtimeObserved what the runtime does not look at again
 * @param runtimeInjected what the runtime has answered with a continuation
 */
@API(status = API.Status.EXPERIMENTAL)
public record OpsCursors(long agentApplied, long runtimeObserved, long runtimeInjected) {
    /** Nobody has read anything. */
    public static final OpsCursors START = new OpsCursors(0, 0, 0);

    /** Refuses numbers below 0. */
    public OpsCursors {
        if (agentApplied < 0 || runtimeObserved < 0 || runtimeInjected < 0) {
            throw new IllegalArgumentException("Cursors are 0 or more.");
        }
    }

    /** Those of the runtime. */
    public WakeCursors wake() {
        return new WakeCursors(runtimeObserved, runtimeInjected);
    }
}
