package dev.statute.session.loop;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.run.ExecutorInterruptHandle;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An executor that does what a test tells it: behaviour by behaviour, and the last one for ever. */
public final class ScriptedExecutor implements CoreExecutor {
    /** What one turn does. */
    @FunctionalInterface
    public interface Behaviour {
        CoreApplyOutput apply(RunId run, RunPrimitive primitive) throws CoreExecutorException;

        /** The same, after something else. */
        default Behaviour after(Runnable first) {
            return (run, primitive) -> {
                first.run();
                return apply(run, primitive);
            };
        }
    }

    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private final List<List<InputId>> applied = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private Consumer<String> listener = call -> {};
    private Optional<CoreExecutorError> stopFails = Optional.empty();
    private Optional<CoreExecutorError> checkpointFails = Optional.empty();
    private Optional<ExecutorBoundaryHandle> boundary = Optional.empty();
    private Optional<ExecutorInterruptHandle> interrupt = Optional.empty();

    public static ScriptedExecutor doing(Behaviour... behaviours) {
        ScriptedExecutor executor = new ScriptedExecutor();
        executor.behaviours.addAll(List.of(behaviours));
        return executor;
    }

    /** Says the texts of what it gets. */
    public static Behaviour succeeds() {
        return (run, primitive) -> ended(
                run,
                primitive,
                new CoreApplyTerminal.Result(
                        RunResult.ofText(primitive.content().textProjection())));
    }

    public static Behaviour ends(CoreApplyTerminal terminal) {
        return (run, primitive) -> ended(run, primitive, terminal);
    }

    /** Succeeds with a snapshot, of which it is told when it is stored. */
    public static Behaviour succeedsWith(SessionSnapshot snapshot) {
        return (run, primitive) -> new CoreApplyOutput(
                receipt(run, primitive),
                Optional.of(snapshot),
                new CoreApplyTerminal.Result(RunResult.ofText("stored")));
    }

    public static Behaviour fails() {
        return failsWith(new CoreExecutorError.ApplyFailed(FailureCause.HOOK_DENIED, "the model is gone"));
    }

    public static Behaviour failsWith(CoreExecutorError error) {
        return (run, primitive) -> {
            throw new CoreExecutorException(error);
        };
    }

    public static Behaviour panics() {
        return (run, primitive) -> {
            throw new AssertionError("the executor is broken");
        };
    }

    public static CoreApplyOutput ended(RunId run, RunPrimitive primitive, CoreApplyTerminal terminal) {
        return new CoreApplyOutput(receipt(run, primitive), Optional.empty(), terminal);
    }

    public static RunBoundaryReceiptDraft receipt(RunId run, RunPrimitive primitive) {
        return new RunBoundaryReceiptDraft(
                run, primitive.boundary(), primitive.contributingInputIds(), Optional.of("ab".repeat(32)), 1);
    }

    public ScriptedExecutor stopFails(String message) {
        stopFails = Optional.of(new CoreExecutorError.ControlFailed(message));
        return this;
    }

    public ScriptedExecutor checkpointFails(String message) {
        checkpointFails = Optional.of(new CoreExecutorError.Internal(message));
        return this;
    }

    public ScriptedExecutor handles(ExecutorBoundaryHandle atBoundaries, ExecutorInterruptHandle atOnce) {
        boundary = Optional.of(atBoundaries);
        interrupt = Optional.of(atOnce);
        return this;
    }

    /** The batches that it was given, in order. */
    public synchronized List<List<InputId>> applied() {
        return List.copyOf(applied);
    }

    /** How often it was given a batch while it was at work on another one. */
    int overlaps() {
        return overlaps.get();
    }

    /** Waits until it was given so many batches. */
    synchronized void awaitApplied(int batches) {
        long deadline = System.nanoTime() + Pause.DEADLINE.toNanos();
        try {
            while (applied.size() < batches) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("only these came: " + applied);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What else it was asked for, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized Behaviour next(RunPrimitive primitive) {
        applied.add(primitive.contributingInputIds());
        notifyAll();
        return behaviours.size() > 1 ? behaviours.remove() : behaviours.element();
    }

    /** Is told of every further call, while it is made. */
    public synchronized void onCall(Consumer<String> given) {
        listener = given;
    }

    private void called(String what) {
        Consumer<String> told;
        synchronized (this) {
            calls.add(what);
            told = listener;
        }
        told.accept(what);
    }

    @Override
    public CoreApplyOutput apply(RunId run, RunPrimitive primitive) throws CoreExecutorException {
        Behaviour behaviour = next(primitive);
        if (underWay.getAndIncrement() > 0) {
            overlaps.incrementAndGet();
        }
        try {
            return behaviour.apply(run, primitive);
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void cancelAfterBoundary(String reason) {
        called("cancel: " + reason);
    }

    @Override
    public void stopRuntimeExecutor(String reason) throws CoreExecutorException {
        called("stop: " + reason);
        throwIfPresent(stopFails);
    }

    @Override
    public void checkpointCommittedSessionSnapshot(SessionSnapshot snapshot) throws CoreExecutorException {
        called("checkpoint");
        throwIfPresent(checkpointFails);
    }

    @Override
    public void cleanupAfterRuntimeStopTerminalized() {
        called("clean up");
    }

    @Override
    public Optional<ExecutorBoundaryHandle> boundaryHandle() {
        return boundary;
    }

    @Override
    public Optional<ExecutorInterruptHandle> interruptHandle() {
        return interrupt;
    }

    private static void throwIfPresent(Optional<CoreExecutorError> error) throws CoreExecutorException {
        if (error.isPresent()) {
            throw new CoreExecutorException(error.get());
        }
    }
}
