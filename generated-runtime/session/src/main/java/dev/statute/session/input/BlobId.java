package dev.statute.session.input;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Names an image that is kept beside the session.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record BlobId(String value) {
    /** Refuses null only. */
    public BlobId {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
