package com.example.agent;

import dev.statute.session.run.ContextAppend;
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
import dev.statute.session.types.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An agent without a model. It reads what it is given, thinks, and answers with what it has read, a step each; it cannot
 * do what contains the word {@code impossible}. Between two steps it looks whether it was asked to stop.
 *
 * <p>It remembers what it has read and said once that is stored, together with the end of the run. So a run whose end was not
 * stored, and which is repeated, is in its memory once.
 */
final class ScriptedAgent implements CoreExecutor {
    private final Stage stage;
    private final Consumer<String> says;
    private final Supplier<Optional<RunId>> running;
    /** The run that was asked to end at its next boundary. Whoever asks may come before the agent has begun with it. */
    private volatile Optional<RunId> ending = Optional.empty();

    private volatile Optional<RunId> interrupted = Optional.empty();
    private volatile Memory memory;

    /**
     * @param stage where it takes its steps
     * @param memory what it has read and said before
     * @param says hears what it does
     * @param running the run that its session has begun, if there is one
     */
    ScriptedAgent(Stage stage, Memory memory, Consumer<String> says, Supplier<Optional<RunId>> running) {
        this.stage = stage;
        this.memory = memory;
        this.says = says;
        this.running = running;
    }

    @Override
    public CoreApplyOutput apply(RunId runId, RunPrimitive primitive) throws CoreExecutorException {
        String read = text(primitive);
        says.accept("reads " + read);
        String answer = "I have read " + read + ".";
        for (String activity : List.of("thinks", "writes")) {
            awaitStep(runId);
            if (concerns(runId, ending)) {
                says.accept("stops early");
                answer = "I was asked to stop.";
                break;
            }
            if (read.contains("impossible")) {
                says.accept("gives up");
                throw new CoreExecutorException(
                        new CoreExecutorError.ApplyFailed(FailureCause.RUNTIME_TURN, "this is impossible"));
            }
            says.accept(activity);
        }
        Memory after = memory.with(read, answer);
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        runId,
                        primitive.boundary(),
                        primitive.contributingInputIds(),
                        Optional.of(after.digest()),
                        after.lines().size()),
                Optional.of(after.snapshot()),
                new CoreApplyTerminal.Result(RunResult.ofText(answer)));
    }

    @Override
    public void checkpointCommittedSessionSnapshot(SessionSnapshot snapshot) {
        memory = Memory.read(snapshot);
    }

    /** What it has read and said. */
    Memory memory() {
        return memory;
    }

    private static boolean concerns(RunId runId, Optional<RunId> asked) {
        return asked.equals(Optional.of(runId));
    }

    private void awaitStep(RunId runId) throws CoreExecutorException {
        try {
            stage.awaitStep(() -> concerns(runId, interrupted));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreExecutorException(new CoreExecutorError.Stopped());
        }
        if (concerns(runId, interrupted)) {
            says.accept("is interrupted");
            throw new CoreExecutorException(new CoreExecutorError.Cancelled());
        }
    }

    private static String text(RunPrimitive primitive) {
        List<String> parts = new ArrayList<>();
        primitive
                .appends()
                .forEach(append -> append.content()
                        .content()
                        .ifPresent(content -> parts.add("\"" + content.textProjection() + "\"")));
        for (ContextAppend context : primitive.contextAppends()) {
            parts.add("the note " + context.key());
        }
        return parts.isEmpty() ? "nothing" : String.join(" and ", parts);
    }

    @Override
    public void cancelAfterBoundary(String reason) {
        ending = running.get();
    }

    @Override
    public void stopRuntimeExecutor(String reason) {
        says.accept("leaves");
    }

    @Override
    public Optional<ExecutorBoundaryHandle> boundaryHandle() {
        return Optional.of(this::cancelAfterBoundary);
    }

    @Override
    public Optional<ExecutorInterruptHandle> interruptHandle() {
        return Optional.of(reason -> {
            interrupted = running.get();
            stage.step();
        });
    }
}
