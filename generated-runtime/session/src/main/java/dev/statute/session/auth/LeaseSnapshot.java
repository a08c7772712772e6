package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import dev.statute.session.types.CredentialRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is known of a credential at a moment.
 *
 * @param key the credential
 * @param phase empty if nothing is known of it
 * @param credential the rest, empty if nothing is known
 * @param loginsUnderWay how many logins for it are under way
 * @param generation how often there was another credential, also before it was given back
 * @param publishedAt when there was another one last
 */
@API(status = API.Status.EXPERIMENTAL)
public record LeaseSnapshot(
        LeaseKey key,
        Optional<Auth.Phase> phase,
        Optional<CredentialRecord> credential,
        long loginsUnderWay,
        long generation,
        Optional<Instant> publishedAt) {
    /** Refuses null, and a credential without phase. */
    public LeaseSnapshot {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(publishedAt, "publishedAt");
        if (phase.isPresent() != credential.isPresent()) {
            throw new IllegalArgumentException("A credential has a phase if anything is known of it, and only then.");
        }
    }

    /** Whether there is a credential. */
    public boolean credentialPresent() {
        return credential.map(CredentialRecord::present).orElse(false);
    }

    /** When it expires; empty if it does not, or nothing is known of it. */
    public Optional<Instant> expiresAt() {
        return credential.flatMap(CredentialRecord::expires).map(Instant::ofEpochMilli);
    }
}
