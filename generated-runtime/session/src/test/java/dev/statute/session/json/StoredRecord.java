package dev.statute.session.json;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One kind of what is stored, for tests.
 *
 * @param name how its files in the folder {@code histories} are called
 * @param format its wire form
 * @param versionField the member of a record that names its version
 * @param oldest the oldest version that is read
 * @param newest the version that is written
 * @param values what the records of its files are read as, by their names
 */
record StoredRecord<T>(
        String name, WireFormat<T> format, String versionField, int oldest, int newest, Map<String, T> values) {
    static Stream<StoredRecord<?>> all() {
        WireFormats formats = new WireFormats();
        return Stream.of(
                new StoredRecord<>(
                        "stored-input",
                        formats.inputState(),
                        "stored_input_state_version",
                        3,
                        4,
                        GoldenValues.inputStates()),
                new StoredRecord<>(
                        "ops-lifecycle",
                        formats.opsLifecycleRecord(),
                        "record_version",
                        1,
                        2,
                        GoldenValues.opsLifecycleRecords()),
                new StoredRecord<>(
                        "machine-lifecycle",
                        formats.machineLifecycleRecord(),
                        "record_version",
                        1,
                        1,
                        GoldenValues.machineLifecycleRecords()),
                new StoredRecord<>(
                        "boundary-receipt", formats.boundaryReceipt(), "record_version", 1, 1, GoldenValues.receipts()),
                new StoredRecord<>(
                        "pending-logins",
                        formats.pendingLogins(),
                        "record_version",
                        1,
                        1,
                        GoldenValues.pendingLogins()));
    }

    String file(int version) {
        return name + "-v" + version + ".txt";
    }

    Stream<String> files() {
        return IntStream.rangeClosed(oldest, newest).mapToObj(this::file);
    }

    /** How a damaged record is written again after it was read. */
    String rewritten(String text) {
        return format.write(format.read(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
