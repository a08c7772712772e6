package dev.statute.session.handle;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.PeerIngressClass;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.RawItemId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What becomes of something that has come in. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface PeerIngress {
    /** What has come in. */
    RawItemId item();

    /**
     * Nothing.
     *
     * @param item what has come in
     */
    record Dropped(RawItemId item) implements PeerIngress {
        /** Refuses null. */
        public Dropped {
            Objects.requireNonNull(item, "item");
        }
    }

    /**
     * The task that carries what peers send into the session is told to go
     * ({@link dev.statute.session.types.DrainExit#DISMISSED}). The session does not get the message.
     *
     * @param item what has come in
     */
    record Dismissed(RawItemId item) implements PeerIngress {
        /** Refuses null. */
        public Dismissed {
            Objects.requireNonNull(item, "item");
        }
    }

    /**
     * It waits in the inbox.
     *
     * @param item what has come in
     * @param ingressClass what it is
     * @param sender who has sent it; empty if no peer has
     * @param subject of which peer it is news, if it is
     * @param handlingMode how it is to be handled
     */
    record Enqueued(
            RawItemId item,
            PeerIngressClass ingressClass,
            Optional<PeerName> sender,
            Optional<PeerName> subject,
            HandlingMode handlingMode)
            implements PeerIngress {
        /** Refuses null. */
        public Enqueued {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(ingressClass, "ingressClass");
            Objects.requireNonNull(sender, "sender");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(handlingMode, "handlingMode");
        }
    }
}
