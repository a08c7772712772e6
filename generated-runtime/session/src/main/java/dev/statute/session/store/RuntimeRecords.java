package dev.statute.session.store;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is kept of one runtime. Not safe for several threads. */
final class RuntimeRecords {
    private record ReceiptKey(RunId runId, long sequence) {}

    /** Who has taken the runtime over last. */
    long owner = RuntimeClaim.NOBODY;

    Optional<SessionSnapshot> session = Optional.empty();
    Optional<byte[]> lifecycle = Optional.empty();
    Optional<byte[]> operations = Optional.empty();

    private final Map<InputId, Long> positions = new HashMap<>();
    private final TreeMap<Long, StoredInput> inputs = new TreeMap<>();
    private final TreeMap<Long, StoredInput> active = new TreeMap<>();
    private final Map<IdempotencyKey, InputId> keys = new HashMap<>();
    private final Map<ReceiptKey, RunBoundaryReceipt> receipts = new HashMap<>();

    StoredInput putInput(StoredInput input) {
        InputId id = input.state().inputId();
        long position = positions.computeIfAbsent(id, unknown -> (long) inputs.size());
        inputs.put(position, input);
        if (input.state().isTerminal()) {
            active.remove(position);
        } else {
            active.put(position, input);
        }
        input.state().facts().idempotencyKey().ifPresent(key -> keys.merge(key, id, this::laterOf));
        return input;
    }

    private InputId laterOf(InputId one, InputId other) {
        return positionOf(one) > positionOf(other) ? one : other;
    }

    private long positionOf(InputId id) {
        return positions.getOrDefault(id, -1L);
    }

    List<StoredInput> inputs() {
        return List.copyOf(inputs.values());
    }

    InputPage activeAfter(Optional<InputId> after, int limit) {
        long from = after.map(this::positionOf).orElse(-1L);
        List<StoredInput> page = new ArrayList<>();
        for (StoredInput input : active.tailMap(from, false).values()) {
            if (page.size() == limit) {
                return new InputPage(
                        page, Optional.of(page.get(limit - 1).state().inputId()));
            }
            page.add(input);
        }
        return new InputPage(page, Optional.empty());
    }

    Optional<StoredInput> input(InputId id) {
        return Optional.ofNullable(positions.get(id)).map(inputs::get);
    }

    Optional<StoredInput> inputWithKey(IdempotencyKey key) {
        return Optional.ofNullable(keys.get(key)).flatMap(this::input);
    }

    Optional<RunBoundaryReceipt> receipt(RunId runId, long sequence) {
        return Optional.ofNullable(receipts.get(new ReceiptKey(runId, sequence)));
    }

    void putReceipt(RunBoundaryReceipt receipt) {
        ReceiptKey key = new ReceiptKey(receipt.runId(), receipt.sequence());
        if (receipts.containsKey(key)) {
            throw RuntimeStoreException.writeFailed("the receipt " + receipt.sequence() + " of the run "
                    + receipt.runId().value() + " is stored already");
        }
        receipts.put(key, receipt);
    }
}
