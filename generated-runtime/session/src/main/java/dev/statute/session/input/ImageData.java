package dev.statute.session.input;

import java.util.Objects;
import org.apiguardian.api.API;

/** Where the bytes of an image are. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface ImageData {

    /**
     * They are here.
     *
     * @param data in Base64
     */
    record Inline(String data) implements ImageData {
        /** Refuses null. */
        public Inline {
            Objects.requireNonNull(data, "data");
        }
    }

    /**
     * They are kept beside the session.
     *
     * @param blobId under this name
     */
    record Blob(BlobId blobId) implements ImageData {
        /** Refuses null. */
        public Blob {
            Objects.requireNonNull(blobId, "blobId");
        }
    }
}
