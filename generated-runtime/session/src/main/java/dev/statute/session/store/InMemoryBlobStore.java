package dev.statute.session.store;

import dev.statute.session.input.BlobId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** Keeps images until the process ends, under the names that they have by {@link BlobId#ofImage their content}. */
@API(status = API.Status.EXPERIMENTAL)
public final class InMemoryBlobStore implements BlobStore {
    private final Map<BlobId, Blob> blobs = new ConcurrentHashMap<>();

    /** A store that keeps nothing yet. */
    public InMemoryBlobStore() {}

    @Override
    public StoredImage putImage(String mediaType, String data) {
        BlobId id = BlobId.ofImage(mediaType, data);
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
}
