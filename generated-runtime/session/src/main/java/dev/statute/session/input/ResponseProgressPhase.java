package dev.statute.session.input;

import org.apiguardian.api.API;

/** How far a peer has come with a request. */
@API(status = API.Status.EXPERIMENTAL)
public enum ResponseProgressPhase {
    /** It will be worked on. */
    ACCEPTED,
    /** It is being worked on. */
    IN_PROGRESS,
    /** There is a part of the result. */
    PARTIAL_RESULT
}
