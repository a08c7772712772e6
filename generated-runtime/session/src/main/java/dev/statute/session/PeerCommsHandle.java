package dev.statute.session;

import dev.statute.session.handle.PeerClassifier;
import dev.statute.session.handle.PeerEnvelope;
import dev.statute.session.handle.PeerIngress;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.RawItemId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** How a session is reached by its peers, and what becomes of what they send. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public final class PeerCommsHandle {
    private final SessionEntry entry;

    PeerCommsHandle(SessionEntry entry) {
        this.entry = entry;
    }

    /** What becomes of what a peer has sent. Nothing changes by asking. */
    public PeerIngress classifyEnvelope(PeerEnvelope envelope) {
        return PeerClassifier.envelope(envelope);
    }

    /**
     * What becomes of something that has happened outside. Nothing changes by asking.
     *
     * @param item names it
     * @param mode how it is to be handled
     */
    public PeerIngress classifyPlainEvent(RawItemId item, HandlingMode mode) {
        return PeerClassifier.plainEvent(item, mode);
    }

    /**
     * Says how the session is reached by its peers from now on, as {@link SessionRuntime#updateIngressContext} does.
     *
     * @param source where it is reached; empty if it is not
     * @param keepAlive whether it is reached without an executor too
     * @throws dev.statute.session.driver.RuntimeDriverException if nobody keeps the session any more, or it is
     *     being given up
     */
    public void setIngressContext(Optional<CommsDrainSource> source, boolean keepAlive) {
        Objects.requireNonNull(source, "source");
        entry.core().perform(() -> entry.reachedBy(source, keepAlive));
    }
}
