package dev.statute.session.auth;

import dev.statute.session.credential.Secret;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/** Makes texts that nobody can guess. Implementations are safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface TokenSource {
    /** Another one, of characters that may stand in a URL. May throw anything if there is none. */
    Secret next();

    /**
     * 256 bits in 43 characters.
     *
     * @param random a {@link java.security.SecureRandom}, unless nobody is to be kept out
     */
    static TokenSource random(RandomGenerator random) {
        return () -> {
            byte[] bits = new byte[32];
            random.nextBytes(bits);
            return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        };
    }
}
