package dev.statute.store.sqlite;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputState;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row of an input. What is beside the record is there to be searched for; whoever reads the row finds it in the record too.
 *
 * @param inputId its UUID
 * @param active 1 until its life is over
 * @param key its idempotency key, if it has one
 * @param record what is known of it
 * @param seal the checksum of all that, and of the runtime
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and seen by this package only.
record InputRow(byte[] inputId, long active, @Nullable String key, byte[] record, long seal) {
    private static final WireFormat<InputState> FORMAT = new WireFormats().inputState();

    /** The row of an input that is to be stored. */
    static InputRow of(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input, Limits limits) {
        InputState state = input.stored().state();
        return of(
                runtimeId, state, limits.checked("the input " + state.inputId().value(), input.storeRecord()));
    }

    /** The row of an input whose record was made already. */
    static InputRow of(LogicalRuntimeId runtimeId, InputState state, byte[] record) {
        byte[] id = Uuids.bytes(state.inputId().value());
        long active = state.isTerminal() ? 0 : 1;
        String key = state.facts().idempotencyKey().map(IdempotencyKey::value).orElse(null);
        return new InputRow(id, active, key, record, seal(runtimeId, id, active, key, record));
    }

    private static long seal(LogicalRuntimeId runtimeId, byte[] id, long active, @Nullable String key, byte[] record) {
        return Seal.of("input")
                .and(runtimeId.value())
                .and(id)
                .and(active)
                .and(key)
                .and(record)
                .value();
    }

    /** A row that was stored. */
    static InputRow read(ResultSet row) throws SQLException {
        return new InputRow(row.getBytes(1), row.getLong(2), key(row.getObject(3)), row.getBytes(4), row.getLong(5));
    }

    private static @Nullable String key(@Nullable Object stored) {
        return stored instanceof byte[] units ? CodeUnits.text(units) : (String) stored;
    }

    void put(Database database, long runtime) throws SQLException {
        database.run(Sql.PUT_INPUT, runtime, inputId, active, key, record, seal);
    }

    /**
     * What the row says.
     *
     * @throws RuntimeStoreException if it was changed, belongs to another runtime, or cannot be read
     */
    StoredInput stored(LogicalRuntimeId runtimeId) {
        String place = "the input " + Uuids.of(inputId) + " of " + runtimeId.value();
        if (seal != seal(runtimeId, inputId, active, key, record)) {
            throw Sealed.broken(place);
        }
        try {
            InputState state = FORMAT.read(record);
            if (!Arrays.equals(Uuids.bytes(state.inputId().value()), inputId)) {
                throw RuntimeStoreException.readFailed(place + " has the record of the input "
                        + state.inputId().value());
            }
            return new StoredInput(state, StoredInput.PRESENT_VERSION);
        } catch (WireFormatException unreadable) {
            throw RuntimeStoreException.readFailed(place + ": " + unreadable.getMessage())
                    .causedBy(unreadable);
        }
    }
}
