package dev.statute.session.store;

import dev.statute.session.input.BlobId;
import org.apiguardian.api.API;

/** Stands where no store of images is configured, and says so to whoever needs one. */
@API(status = API.Status.EXPERIMENTAL)
public final class UnavailableBlobStore implements BlobStore {
    /** The only one. */
    public static final UnavailableBlobStore INSTANCE = new UnavailableBlobStore();

    private UnavailableBlobStore() {}

    @Override
    public StoredImage putImage(String mediaType, String data) {
        throw refusal();
    }

    @Override
    public Blob get(BlobId blobId) {
        throw refusal();
    }

    @Override
    public void delete(BlobId blobId) {
        throw refusal();
    }

    @Override
    public boolean isPersistent() {
        return false;
    }

    private static BlobStoreException refusal() {
        return new BlobStoreException(
                BlobStoreException.Kind.UNSUPPORTED, "An image requires a BlobStore. Configure the runtime with one.");
    }
}
