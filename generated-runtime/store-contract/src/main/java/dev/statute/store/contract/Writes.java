package dev.statute.store.contract;

import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.stopped;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every way to write a runtime, each of which changes something if nobody forbids it. */
final class Writes {
    /** The session that has to be stored before. */
    static final LineSession BEFORE = LineSession.of("hello");

    private Writes() {}

    /** The writes by their names, for a runtime with the session {@link #BEFORE}. */
    static Map<String, Consumer<RuntimeStore>> of(LogicalRuntimeId runtime, TestedStore tested) {
        SessionSnapshot present = BEFORE.snapshot();
        LineSession next = BEFORE.plus("world");
        Map<String, Consumer<RuntimeStore>> writes = new LinkedHashMap<>();
        writes.put("commitSessionSnapshot", store -> store.commitSessionSnapshot(runtime, next.delta()));
        writes.put(
                "atomicApply",
                store -> store.atomicApply(
                        runtime, Optional.of(next.delta()), receipt(3), List.of(queued(prompt(98))), Optional.empty()));
        writes.put("persistInputState", store -> store.persistInputState(runtime, queued(prompt(99))));
        writes.put("clearSessionSnapshot", store -> store.clearSessionSnapshot(runtime));
        writes.put(
                "replaceSessionSnapshotIfCurrent",
                store -> store.replaceSessionSnapshotIfCurrent(runtime, present, next.snapshot()));
        writes.put("clearSessionSnapshotIfCurrent", store -> store.clearSessionSnapshotIfCurrent(runtime, present));
        writes.put(
                "commitMachineLifecycle",
                store -> store.commitMachineLifecycle(runtime, stopped(), List.of(queued(prompt(97)))));
        if (tested.has(StoreOption.TRANSCRIPT_REWRITES)) {
            LineSession rewritten = BEFORE.rewritten("summary");
            writes.put(
                    "commitSessionTranscriptRewriteSnapshot",
                    store -> store.commitSessionTranscriptRewriteSnapshot(
                            runtime, rewritten.delta(), rewritten.lastRewrite()));
        }
        if (tested.has(StoreOption.OPERATIONS)) {
            writes.put("persistOpsLifecycle", store -> store.persistOpsLifecycle(runtime, new byte[] {7}));
            writes.put("deleteOpsLifecycle", store -> store.deleteOpsLifecycle(runtime));
        }
        return writes;
    }
}
