package dev.statute.session.input;

import org.apiguardian.api.API;

/** How a peer ended a request. */
@API(status = API.Status.EXPERIMENTAL)
public enum ResponseTerminalStatus {
    /** With a result. */
    COMPLETED,
    /** With an error. */
    FAILED,
    /** Without either. */
    CANCELLED
}
