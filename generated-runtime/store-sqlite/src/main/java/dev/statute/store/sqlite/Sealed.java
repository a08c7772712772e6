package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Bytes, and the checksum of them and of the place that they belong to.
 *
 * @param record the bytes
 * @param seal the checksum
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and seen by this package only.
record Sealed(byte[] record, long seal) {
    static Sealed of(Seal place, byte[] record) {
        return new Sealed(record, place.and(record).value());
    }

    /** What was stored, from the first two columns. */
    static Sealed read(ResultSet row) throws SQLException {
        return new Sealed(row.getBytes(1), row.getLong(2));
    }

    /**
     * The bytes.
     *
     * @param place where they have to belong
     * @param words the same in words
     * @throws RuntimeStoreException if they were changed or belong elsewhere
     */
    byte[] opened(Seal place, String words) {
        if (place.and(record).value() != seal) {
            throw broken(words);
        }
        return record;
    }

    static RuntimeStoreException broken(String place) {
        return RuntimeStoreException.readFailed("what is stored of " + place
                + " is damaged or belongs elsewhere: its checksum does not fit. Restore the file from a backup");
    }
}
