package dev.statute.session.trust;

import dev.statute.session.types.PeerId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A store does not trust whom a session trusts, and the next attempt has to do the rest. What was done by then stays. */
@API(status = API.Status.EXPERIMENTAL)
public final class TrustReconcileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** A peer could not be added. */
        ADD_TRUST_FAILED,
        /** A peer could not be removed. */
        REMOVE_TRUST_FAILED,
        /** A peer is no valid one; the store was not told of it. */
        INVALID_ENDPOINT,
        /** The store does not say whom it trusts. */
        TRUST_SNAPSHOT_UNAVAILABLE
    }

    private final Kind kind;
    private final transient Optional<PeerId> peer;

    TrustReconcileException(Kind kind, Optional<PeerId> peer, String message) {
        super(message);
        this.kind = kind;
        this.peer = peer;
    }

    static TrustReconcileException failed(Kind kind, PeerId peer, RuntimeException why) {
        return because(
                new TrustReconcileException(
                        kind, Optional.of(peer), "The peer " + peer.value() + ": " + why.getMessage()),
                why);
    }

    static TrustReconcileException invalid(PeerId peer, String detail) {
        return new TrustReconcileException(
                Kind.INVALID_ENDPOINT, Optional.of(peer), "The peer " + peer.value() + " " + detail);
    }

    static TrustReconcileException unavailable(RuntimeException why) {
        return because(
                new TrustReconcileException(
                        Kind.TRUST_SNAPSHOT_UNAVAILABLE,
                        Optional.empty(),
                        "The store does not say whom it trusts: " + why.getMessage()),
                why);
    }

    private static TrustReconcileException because(TrustReconcileException failure, RuntimeException why) {
        failure.initCause(why);
        return failure;
    }

    /** What went wrong. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }

    /** With which peer, if with one. Is lost when the exception is serialized. */
    public Optional<PeerId> peer() {
        return Objects.requireNonNullElse(peer, Optional.empty());
    }
}
