package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what went wrong with a file, and what can be done about it. */
final class Failures {
    private final Path file;

    Failures(Path file) {
        this.file = file;
    }

    /** Refuses to write tables that another process has brought to a newer version meanwhile. */
    void requirePresent(long version) {
        if (version != Schema.VERSION) {
            throw RuntimeStoreException.writeFailed(file + " was brought to schema " + version
                    + " by a newer version of this library, and this one knows schema " + Schema.VERSION
                    + ". Nothing of it was changed; use the newer version");
        }
    }

    /** What was to be opened cannot be. */
    RuntimeStoreException opening(SQLException failure) {
        return told(failure, RuntimeStoreException::readFailed, "could not be opened");
    }

    /** What was to be stored could not be. */
    RuntimeStoreException writing(SQLException failure) {
        return told(failure, RuntimeStoreException::writeFailed, "could not be written");
    }

    /** What is stored could not be read. */
    RuntimeStoreException reading(SQLException failure) {
        return told(failure, RuntimeStoreException::readFailed, "could not be read");
    }

    private RuntimeStoreException told(
            SQLException failure, Function<String, RuntimeStoreException> kind, String otherwise) {
        return kind.apply(file + " " + words(primary(failure), otherwise) + " (" + failure.getMessage() + ")")
                .causedBy(failure);
    }

    /** The error without its details, which stand above the lowest byte. */
    private static SQLiteErrorCode primary(SQLException failure) {
        int code = failure instanceof SQLiteException told ? told.getResultCode().code : failure.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xFF);
    }

    private static String words(SQLiteErrorCode code, String otherwise) {
        return switch (code) {
            case SQLITE_NOTADB -> "is not a SQLite database; choose another file, or put back the one that was here";
            case SQLITE_CORRUPT ->
                "is damaged; nothing of it was changed. Restore it from a backup, or let `sqlite3` recover what can be read";
            case SQLITE_READONLY, SQLITE_PERM ->
                "must not be written; give this process the right to write the file and its folder";
            case SQLITE_CANTOPEN -> "cannot be opened; see whether its folder exists and can be written";
            case SQLITE_FULL ->
                "has no room left: the disk is full, or the file has reached its limit. Make room and try again";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "is locked: another process has been writing it for longer than is waited for; try again";
            case SQLITE_TOOBIG -> "does not take so large a value";
            case SQLITE_IOERR -> otherwise + ": its disk failed";
            default -> otherwise;
        };
    }
}
