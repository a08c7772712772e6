package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * All that a store says of a runtime, to be compared.
 *
 * @param inputs all inputs, in the order of the store
 * @param active those whose life is not over
 * @param receipts the first receipts of the first run
 * @param session the session
 * @param lifecycle the bytes of its state, as hexadecimal digits
 * @param operations the bytes of its operations, if the store keeps them
 */
record Stored(
        List<StoredInput> inputs,
        List<StoredInput> active,
        List<RunBoundaryReceipt> receipts,
        Optional<SessionSnapshot> session,
        Optional<String> lifecycle,
        Optional<String> operations) {
    private static final int EVERYTHING = 10_000;
    private static final long RECEIPTS = 4;

    static Stored of(RuntimeStore store, TestedStore tested, LogicalRuntimeId runtime) {
        return new Stored(
                store.loadInputStates(runtime),
                store.loadNonTerminalInputs(runtime, Optional.empty(), EVERYTHING)
                        .inputs(),
                LongStream.range(0, RECEIPTS)
                        .mapToObj(sequence -> store.loadBoundaryReceipt(runtime, Names.run(1), sequence))
                        .flatMap(Optional::stream)
                        .toList(),
                store.loadSessionSnapshot(runtime),
                store.loadMachineLifecycleRecord(runtime).map(Stored::hex),
                tested.has(StoreOption.OPERATIONS)
                        ? store.loadOpsLifecycle(runtime).map(Stored::hex)
                        : Optional.empty());
    }

    /** Bytes as something that can be compared and shown. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
