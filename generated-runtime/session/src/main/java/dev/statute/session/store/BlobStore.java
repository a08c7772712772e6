package dev.statute.session.store;

import dev.statute.session.input.BlobId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Keeps images beside a session. Calls may block and are safe from several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface BlobStore {

    /**
     * An image that is kept.
     *
     * @param blobId its name
     * @param mediaType such as {@code image/png}
     */
    record StoredImage(BlobId blobId, String mediaType) {
        /** Refuses null. */
        public StoredImage {
            Objects.requireNonNull(blobId, "blobId");
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }

    /**
     * What is kept under a name.
     *
     * @param mediaType such as {@code image/png}
     * @param data in Base64
     */
    record Blob(String mediaType, String data) {
        /** Refuses null. */
        public Blob {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(data, "data");
        }
    }

    /**
     * Keeps an image. The same content has the same name, so that keeping it twice keeps it once.
     *
     * @param mediaType such as {@code image/png}
     * @param data in Base64
     * @return its name, and its media type as the store has it
     * @throws BlobStoreException if it cannot be kept; nothing is then
     */
    StoredImage putImage(String mediaType, String data);

    /**
     * What is kept under a name.
     *
     * @throws BlobStoreException of the kind {@link BlobStoreException.Kind#NOT_FOUND} if nothing is, of another one if that
     *     cannot be told
     */
    Blob get(BlobId blobId);

    /**
     * Forgets what is kept under a name. Nothing happens if nothing is.
     *
     * @throws BlobStoreException if it cannot be forgotten
     */
    void delete(BlobId blobId);

    /**
     * Whether something is kept under a name.
     *
     * @throws BlobStoreException if that cannot be told
     */
    default boolean exists(BlobId blobId) {
        try {
            get(blobId);
            return true;
        } catch (BlobStoreException failure) {
            if (failure.kind() == BlobStoreException.Kind.NOT_FOUND) {
                return false;
            }
            throw failure;
        }
    }

    /** Whether what is kept outlives the process. */
    boolean isPersistent();
}
