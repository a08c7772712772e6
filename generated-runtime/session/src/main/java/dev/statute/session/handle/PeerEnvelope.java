package dev.statute.session.handle;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.PeerEnvelopeKind;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.RawItemId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a peer has sent, as far as it matters for where it goes.
 *
 * @param item names it
 * @param kind what it is
 * @param trustRequired whether the session listens only to peers that it trusts
 * @param sender the name under which the session trusts the sender; empty if it does not
 * @param fallbackSender the name that the sender gives himself
 * @param intent what is asked for, if it is a request
 * @param silentIntent whether the session does not act on requests of this intent
 * @param subject of which peer it is news, if it says so
 * @param dismissal whether a message of this text tells the task that carries messages into the session to go
 * @param handlingMode how the sender wants it to be handled, if he says so
 */
@API(status = API.Status.EXPERIMENTAL)
public record PeerEnvelope(
        RawItemId item,
        PeerEnvelopeKind kind,
        boolean trustRequired,
        Optional<PeerName> sender,
        PeerName fallbackSender,
        Optional<String> intent,
        boolean silentIntent,
        Optional<PeerName> subject,
        boolean dismissal,
        Optional<HandlingMode> handlingMode) {
    /** Refuses null. */
    public PeerEnvelope {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(fallbackSender, "fallbackSender");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(handlingMode, "handlingMode");
    }
}
