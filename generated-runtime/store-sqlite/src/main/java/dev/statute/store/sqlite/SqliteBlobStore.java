package dev.statute.store.sqlite;

import dev.statute.session.input.BlobId;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.BlobStoreException;
import dev.statute.session.store.RuntimeStoreException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Images in the file of a store, on the disk when they are said to be kept. */
final class SqliteBlobStore implements BlobStore {
    private final StoreFile file;

    SqliteBlobStore(StoreFile file) {
        this.file = file;
    }

    private record Row(String mediaType, Sealed content) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString(1), new Sealed(row.getBytes(2), row.getLong(3)));
        }
    }

    @Override
    public StoredImage putImage(String mediaType, String data) {
        BlobId id = BlobId.ofImage(mediaType, data);
        try {
            byte[] bytes = file.limits().checked(words(id), data.getBytes(StandardCharsets.UTF_8));
            Sealed content = Sealed.of(place(id, mediaType), bytes);
            file.writer().write(database -> {
                database.run(Sql.PUT_BLOB, id.value(), mediaType, content.record(), content.seal());
                return id;
            });
        } catch (RuntimeStoreException failure) {
            throw told(BlobStoreException.Kind.WRITE_FAILED, failure);
        }
        return new StoredImage(id, mediaType);
    }

    @Override
    public Blob get(BlobId blobId) {
        return find(blobId)
                .orElseThrow(() -> new BlobStoreException(
                        BlobStoreException.Kind.NOT_FOUND, "No image is kept under the name " + blobId + "."));
    }

    private Optional<Blob> find(BlobId blobId) {
        try {
            return file.readers()
                    .read(database -> database.first(Row::read, Sql.READ_BLOB, blobId.value()))
                    .map(row -> opened(blobId, row));
        } catch (RuntimeStoreException failure) {
            throw told(BlobStoreException.Kind.READ_FAILED, failure);
        }
    }

    private static Blob opened(BlobId blobId, Row row) {
        byte[] bytes = row.content().opened(place(blobId, row.mediaType()), words(blobId));
        return new Blob(row.mediaType(), new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void delete(BlobId blobId) {
        try {
            file.writer().write(database -> {
                database.run(Sql.CLEAR_BLOB, blobId.value());
                return blobId;
            });
        } catch (RuntimeStoreException failure) {
            throw told(BlobStoreException.Kind.DELETE_FAILED, failure);
        }
    }

    @Override
    public boolean isPersistent() {
        return true;
    }

    private static Seal place(BlobId blobId, String mediaType) {
        return Seal.of("blob").and(blobId.value()).and(mediaType);
    }

    private static String words(BlobId blobId) {
        return "the image " + blobId;
    }

    private static BlobStoreException told(BlobStoreException.Kind kind, RuntimeStoreException failure) {
        return new BlobStoreException(kind, String.valueOf(failure.getMessage()), failure);
    }
}
