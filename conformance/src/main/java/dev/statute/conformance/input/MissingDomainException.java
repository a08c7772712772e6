package dev.statute.conformance.input;

import org.apiguardian.api.API;

/** A spec does not say which values to try. The message names the place and the line to add. */
@API(status = API.Status.EXPERIMENTAL)
public final class MissingDomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingDomainException(String message) {
        super(message);
    }
}
