package dev.statute.session.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.apiguardian.api.API;

/** A text that only those may see who ask for it by name: it shows in no log, message or text of an object that holds it. */
@API(status = API.Status.EXPERIMENTAL)
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret.
     *
     * @param value any text that is not empty
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A secret is not empty.");
        }
        return new Secret(value);
    }

    /** The text itself. */
    public String reveal() {
        return value;
    }

    /** Takes the same time wherever two secrets differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Secret[...]";
    }
}
