package dev.statute.session.input;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /**
     * The name that an image has by its content: {@code sha256:} and the digest of its media type, a zero byte and its Base64
     * text.
     *
     * @param mediaType such as {@code image/png}
     * @param data in Base64
     */
    public static BlobId ofImage(String mediaType, String data) {
        MessageDigest digest = sha256();
        digest.update(mediaType.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(data.getBytes(StandardCharsets.UTF_8));
        return new BlobId("sha256:" + HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
