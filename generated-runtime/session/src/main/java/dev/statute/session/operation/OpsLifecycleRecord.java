package dev.statute.session.operation;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.RuntimeEpochId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is stored of the operations of a runtime: all that another process needs to go on from their ends.
 *
 * @param epochId the epoch that the operations and the cursors belong to
 * @param state how far each operation is
 * @param specs what each operation is; the same operations as in {@code state}
 * @param feed the ends that the feed holds, the oldest first; possibly of operations that are forgotten
 * @param cursors how far the readers of the feed have come
 */
@API(status = API.Status.EXPERIMENTAL)
public record OpsLifecycleRecord(
        RuntimeEpochId epochId,
        OpsLifecycle.State state,
        List<OperationSpec> specs,
        List<CompletionEntry> feed,
        OpsCursors cursors) {
    /** Copies lists, and refuses specs of other operations, other kinds, and a feed that does not fit the state. */
    public OpsLifecycleRecord {
        Objects.requireNonNull(epochId, "epochId");
        Objects.requireNonNull(state, "state");
        specs = List.copyOf(specs);
        feed = List.copyOf(feed);
        Objects.requireNonNull(cursors, "cursors");
        requireSameOperations(state.kinds(), specs);
        requireOrder(feed, state.completions());
    }

    private static void requireSameOperations(Map<OperationId, OperationKind> kinds, List<OperationSpec> specs) {
        boolean described = specs.stream().allMatch(spec -> spec.kind() == kinds.get(spec.id()));
        long operations = specs.stream().map(OperationSpec::id).distinct().count();
        if (!described || operations != kinds.size() || operations != specs.size()) {
            throw new IllegalArgumentException("Each operation has one spec, of its kind, and nothing else has one.");
        }
    }

    private static void requireOrder(List<CompletionEntry> feed, long last) {
        long before = 0;
        for (CompletionEntry entry : feed) {
            if (entry.seq() <= before || entry.seq() > last) {
                throw new IllegalArgumentException("The numbers in the feed rise, up to " + last + " at most; "
                        + entry.seq() + " does not come after " + before + ".");
            }
            before = entry.seq();
        }
    }
}
