package dev.statute.session.bridge;

import org.apiguardian.api.API;

/** A member did not do what its owner asked for. For owners that is an internal error; the message tells what it is. */
@API(status = API.Status.EXPERIMENTAL)
public final class MemberBridgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MemberBridgeException(String message) {
        super(message);
    }

    MemberBridgeException(String message, Throwable trigger) {
        super(message, trigger);
    }
}
