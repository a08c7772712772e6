package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.RunId;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The row of a receipt.
 *
 * @param run the run
 * @param sequence its position in the run
 * @param content what it says
 */
record ReceiptRow(RunId run, long sequence, Sealed content) {
    private static final WireFormat<RunBoundaryReceipt> FORMAT = new WireFormats().boundaryReceipt();

    static ReceiptRow of(LogicalRuntimeId runtimeId, RunBoundaryReceipt receipt, Limits limits) {
        RunId run = receipt.runId();
        byte[] record = limits.checked(words(runtimeId, run, receipt.sequence()), FORMAT.writeBytes(receipt));
        return new ReceiptRow(run, receipt.sequence(), Sealed.of(place(runtimeId, run, receipt.sequence()), record));
    }

    void put(Database database, LogicalRuntimeId runtimeId, long runtime) throws SQLException {
        try {
            database.run(
                    Sql.PUT_RECEIPT, runtime, Uuids.bytes(run.value()), sequence, content.record(), content.seal());
        } catch (SQLiteException failure) {
            if (failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                throw RuntimeStoreException.writeFailed(words(runtimeId, run, sequence) + " is stored already")
                        .causedBy(failure);
            }
            throw failure;
        }
    }

    static Optional<RunBoundaryReceipt> read(Database database, LogicalRuntimeId runtimeId, RunId run, long sequence)
            throws SQLException {
        return database.first(Sealed::read, Sql.READ_RECEIPT, runtimeId.value(), Uuids.bytes(run.value()), sequence)
                .map(found -> found.opened(place(runtimeId, run, sequence), words(runtimeId, run, sequence)))
                .map(bytes -> decoded(bytes, words(runtimeId, run, sequence)));
    }

    private static RunBoundaryReceipt decoded(byte[] bytes, String words) {
        try {
            return FORMAT.read(bytes);
        } catch (WireFormatException unreadable) {
            throw RuntimeStoreException.readFailed(words + ": " + unreadable.getMessage())
                    .causedBy(unreadable);
        }
    }

    private static Seal place(LogicalRuntimeId runtimeId, RunId run, long sequence) {
        return Seal.of("receipt")
                .and(runtimeId.value())
                .and(Uuids.bytes(run.value()))
                .and(sequence);
    }

    private static String words(LogicalRuntimeId runtimeId, RunId run, long sequence) {
        return "the receipt " + sequence + " of the run " + run.value() + " of " + runtimeId.value();
    }
}
