package dev.statute.session.loop;

import dev.statute.session.driver.DriverView;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.run.BatchPrimitive;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.InputId;
import dev.statute.session.types.LoopNext;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the next batch of a session and sees it through.
 *
 * <p>For one thread at a time.
 */
final class BatchRunner {
    private final SessionCore core;
    private final GuardedExecutor executor;
    private final Runnable queueSeen;

    /**
     * @param queueSeen is called in the command that looks at the queue: what is queued by then needs no wake any more
     */
    BatchRunner(SessionCore core, GuardedExecutor executor, Runnable queueSeen) {
        this.core = core;
        this.executor = executor;
        this.queueSeen = queueSeen;
    }

    /**
     * Takes the next batch, if the session may run and has one.
     *
     * @return what the loop does next
     */
    LoopNext runNext() {
        return core.command(this::begin).map(Supplier::get).orElse(LoopNext.END_PASS);
    }

    /** Begins a run. What is left to do of it is done without the gate. */
    private Optional<Supplier<LoopNext>> begin() {
        queueSeen.run();
        RuntimeDriver driver = core.driver();
        DriverView view = driver.view();
        if (!view.control().processesQueue() || !view.ingress().hasWork()) {
            return Optional.empty();
        }
        RunId run = core.ids().nextRunId();
        List<InputId> inputs = view.ingress().nextBatch();
        BatchRun batch = new BatchRun(core, executor, run, inputs);
        try {
            return Optional.of(start(batch, driver.beginRun(run, inputs)));
        } catch (RuntimeDriverException failure) {
            return notBegun(batch, failure);
        }
    }

    private static Optional<Supplier<LoopNext>> notBegun(BatchRun batch, RuntimeDriverException failure) {
        return switch (failure.kind()) {
            case NOT_READY, DESTROYED, NOT_FOUND, VALIDATION_FAILED, RECOVERY_CORRUPTION, INTERNAL ->
                Optional.of(() -> batch.end(RunReport.notPrepared(failure)));
            // The session is being given up, and those who wait hear of that.
            case OUT_OF_STEP -> Optional.empty();
        };
    }

    private Supplier<LoopNext> start(BatchRun batch, StagedBatch staged) {
        BatchPrimitive made = BatchPrimitive.of(staged.members());
        if (made instanceof BatchPrimitive.Assembled assembled) {
            RunPrimitive primitive = assembled.primitive();
            batch.begin(staged, primitive);
            return () -> batch.end(apply(staged.runId(), primitive));
        }
        batch.beginInVain(staged);
        return () -> batch.end(RunReport.rejected(
                ((BatchPrimitive.Contradictory) made).conflict().toString()));
    }

    /** The executor is not asked to do what cannot be read. */
    private RunReport apply(RunId run, RunPrimitive primitive) {
        RunPrimitive hydrated;
        try {
            hydrated = core.driver().hydrated(primitive);
        } catch (RuntimeDriverException unreadable) {
            return RunReport.notHydrated(unreadable);
        }
        return executor.apply(run, hydrated);
    }
}
