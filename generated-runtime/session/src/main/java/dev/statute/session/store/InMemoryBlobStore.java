package dev.statute.session.store;

import dev.statute.session.input.BlobId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Keeps images until the process ends. An image is named {@code sha256:} and the digest of its media type, a zero byte and
 * its Base64 text.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InMemoryBlobStore implements BlobStore {
    private final Map<BlobId, Blob> blobs = new ConcurrentHashMap<>();

    /** A store that keeps nothing yet. */
    public InMemoryBlobStore() {}

    @Override
    public StoredImage putImage(String mediaType, String data) {
        BlobId id = name(mediaType, data);
        blobs.put(id, new Blob(mediaType, data));
        return new StoredImage(id, mediaType);
    }

    @Override
    public Blob get(BlobId blobId) {
        return Optional.ofNullable(blobs.get(blobId))
                .orElseThrow(() -> new BlobStoreException(
                        BlobStoreException.Kind.NOT_FOUND, "No image is kept under the name " + blobId + "."));
    }

    @Override
    public void delete(BlobId blobId) {
        blobs.remove(blobId);
    }

    @Override
    public boolean isPersistent() {
        return false;
    }

    private static BlobId name(String mediaType, String data) {
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
}
