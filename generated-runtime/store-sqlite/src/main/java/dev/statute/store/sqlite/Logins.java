package dev.statute.store.sqlite;

import java.sql.SQLException;
import java.util.Optional;

/** The login flows, of which a store has one record. */
final class Logins {
    private static final String WORDS = "the login flows";

    private Logins() {}

    static byte[] put(Database database, byte[] record, Limits limits) throws SQLException {
        Sealed content = Sealed.of(place(), limits.checked(WORDS, record));
        database.run(Sql.PUT_LOGINS, content.record(), content.seal());
        return record;
    }

    static Optional<byte[]> read(Database database) throws SQLException {
        return database.first(Sealed::read, Sql.READ_LOGINS).map(found -> found.opened(place(), WORDS));
    }

    private static Seal place() {
        return Seal.of("logins");
    }
}
