package dev.statute.session.ops;

import static dev.statute.session.Samples.runId;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.operationId;
import static dev.statute.session.ops.OpsSamples.result;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RuntimeEpochId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a registry one thing after another, and remembers what it was answered. For one thread. */
public final class OpsScript {
    /** There are operations from 0 to this. */
    public static final int LAST_OPERATION = 7;

    /** What can be told. */
    public enum Action {
        REGISTER_TOOL,
        REGISTER_MEMBER,
        START,
        FAIL_SETUP,
        ABORT,
        EXPOSE_PEER,
        WATCH,
        CLOSE_WATCH,
        PROGRESS,
        COMPLETE,
        FAIL,
        CANCEL,
        REQUEST_RETIRE,
        RETIRE,
        COLLECT_ONE,
        COLLECT_ALL,
        WAIT,
        CLOSE_WAIT,
        TERMINATE_OWNER
    }

    /** One thing that is told. */
    public record Step(Action action, int operation) {}

    /** A watch or a wait, and how often it has called. */
    record Told<T>(T handle, AtomicInteger calls) {}

    private final OpsLifecycleRegistry registry;
    private final List<Told<OperationWatch>> watches = new ArrayList<>();
    private final List<Told<OperationWait>> waits = new ArrayList<>();
    private int started;
    private int ended;

    OpsScript(OpsLifecycleRegistry registry) {
        this.registry = registry;
    }

    /** What is stored of a registry after some steps. */
    public static OpsLifecycleRecord recordAfter(List<Step> steps, RuntimeEpochId epoch, OpsCursors cursors) {
        OpsLifecycleRegistry registry = new OpsLifecycleRegistry(OpsSamples.context(), OpsSamples.limits(3));
        OpsScript script = new OpsScript(registry);
        steps.forEach(script::take);
        return registry.capturePersistenceSnapshot(epoch, cursors);
    }

    List<Told<OperationWatch>> watches() {
        return watches;
    }

    List<Told<OperationWait>> waits() {
        return waits;
    }

    /** How many operations were started. */
    int started() {
        return started;
    }

    /** How many operations were ended, not counting those whose owner went. */
    int ended() {
        return ended;
    }

    /** Tells one thing; a refusal is an answer like any other. */
    void take(Step step) {
        try {
            tell(step);
        } catch (OpsLifecycleException refusal) {
            assertThat(refusal.error()).isNotInstanceOf(OpsLifecycleError.Internal.class);
        }
    }

    private void tell(Step step) {
        OperationId id = operationId(step.operation());
        switch (step.action()) {
            case REGISTER_TOOL -> registry.registerOperation(tool(step.operation()));
            case REGISTER_MEMBER -> registry.registerOperation(member(step.operation()));
            case START -> {
                registry.provisioningSucceeded(id);
                started++;
            }
            case FAIL_SETUP -> ends(() -> registry.provisioningFailed(id, "not set up"));
            case ABORT -> ends(() -> registry.abortProvisioning(id, Optional.empty()));
            case EXPOSE_PEER -> registry.peerReady(id, new OperationPeerHandle("peer"));
            case WATCH -> watch(id);
            case CLOSE_WATCH ->
                watches.stream()
                        .skip(step.operation())
                        .findFirst()
                        .ifPresent(told -> told.handle().close());
            case PROGRESS -> registry.reportProgress(id);
            case COMPLETE -> ends(() -> registry.completeOperation(id, result("done")));
            case FAIL -> ends(() -> registry.failOperation(id, "error"));
            case CANCEL -> ends(() -> registry.cancelOperation(id, Optional.empty()));
            case REQUEST_RETIRE -> registry.requestRetire(id);
            case RETIRE -> ends(() -> registry.markRetired(id));
            case COLLECT_ONE -> registry.collectTerminal(id);
            case COLLECT_ALL -> registry.collectCompleted();
            case WAIT -> await(id);
            case CLOSE_WAIT ->
                waits.stream()
                        .skip(step.operation())
                        .findFirst()
                        .ifPresent(told -> told.handle().close());
            case TERMINATE_OWNER -> registry.terminateOwner("gone");
        }
    }

    private void ends(Runnable command) {
        command.run();
        ended++;
    }

    private void watch(OperationId id) {
        OperationWatch watch = registry.registerWatcher(id);
        AtomicInteger calls = new AtomicInteger();
        watch.onOutcome().thenRun(calls::incrementAndGet);
        watches.add(new Told<>(watch, calls));
    }

    private void await(OperationId id) {
        OperationWait wait = registry.waitAll(runId(1), List.of(id, operationId(LAST_OPERATION)));
        AtomicInteger calls = new AtomicInteger();
        wait.onResult().whenComplete((result, cancelled) -> calls.incrementAndGet());
        waits.add(new Told<>(wait, calls));
    }
}
