package dev.statute.session.auth;

import dev.statute.session.credential.PendingLogins;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.store.RuntimeStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The logins as a store has them. Several processes may share a store, so each change starts from what is there. */
final class LoginStorage {
    private static final WireFormat<PendingLogins> FORMAT = new WireFormats().pendingLogins();

    private final RuntimeStore store;
    private byte[] lastBytes = new byte[0];
    private PendingLogins lastLogins = PendingLogins.NONE;

    LoginStorage(RuntimeStore store) {
        this.store = store;
    }

    /** The logins that are stored. */
    PendingLogins load() {
        Optional<byte[]> stored;
        try {
            stored = store.loadAuthOauthFlowSnapshot();
        } catch (RuntimeException failed) {
            throw OAuthFlowException.because(OAuthFlowException.Kind.PERSISTENCE_FAILED, failed);
        }
        byte[] bytes = stored.orElseGet(() -> new byte[0]);
        // Most of the time nobody else has changed anything.
        if (!Arrays.equals(bytes, lastBytes)) {
            lastLogins = read(stored);
            lastBytes = bytes;
        }
        return lastLogins;
    }

    /**
     * Changes what is stored; nobody else changes it in between.
     *
     * @param change may refuse with an {@link OAuthFlowException}, which is passed on, and then nothing changes
     */
    void update(UnaryOperator<PendingLogins> change) {
        try {
            store.updateAuthOauthFlowSnapshot(current -> FORMAT.writeBytes(change.apply(read(current))));
        } catch (OAuthFlowException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw OAuthFlowException.because(OAuthFlowException.Kind.PERSISTENCE_FAILED, failed);
        }
    }

    private static PendingLogins read(Optional<byte[]> stored) {
        return stored.map(LoginStorage::decoded).orElse(PendingLogins.NONE);
    }

    private static PendingLogins decoded(byte[] bytes) {
        try {
            return FORMAT.read(bytes);
        } catch (WireFormatException unreadable) {
            // What it says, and what caused it, may show pieces of secrets; where it is wrong does not.
            throw OAuthFlowException.unreadable(
                    "What it has is unreadable: " + unreadable.problem() + " at \"" + unreadable.path() + "\".");
        }
    }
}
