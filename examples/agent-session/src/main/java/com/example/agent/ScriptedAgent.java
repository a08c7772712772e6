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
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An agent without a model. It reads what it is given, thinks, and answers with what it has read, a step each; it cannot
 * do what contains the word {@code impossible}. Between two steps it looks whether it was asked to stop.
 */
final class ScriptedAgent implements CoreExecutor {
    private final Stage stage;
    private final Consumer<String> says;
    private volatile boolean endsAtBoundary;
    private volatile boolean interrupted;
    private long messages;

    /**
     * @param stage where it takes its steps
     * @param says hears what it does
     */
    ScriptedAgent(Stage stage, Consumer<String> says) {
        this.stage = stage;
        this.says = says;
    }

    @Override
    public CoreApplyOutput apply(RunId runId, RunPrimitive primitive) throws CoreExecutorException {
        endsAtBoundary = false;
        interrupted = false;
        String read = text(primitive);
        says.accept("reads " + read);
        String answer = "I have read " + read + ".";
        for (String activity : List.of("thinks", "writes")) {
            awaitStep();
            if (endsAtBoundary) {
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
        messages += 2;
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        runId, primitive.boundary(), primitive.contributingInputIds(), Optional.empty(), messages),
                Optional.empty(),
                new CoreApplyTerminal.Result(RunResult.ofText(answer)));
    }

    private void awaitStep() throws CoreExecutorException {
        try {
            stage.awaitStep(() -> interrupted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreExecutorException(new CoreExecutorError.Stopped());
        }
        if (interrupted) {
            says.accept("is interrupted");
            throw new CoreExecutorException(new CoreExecutorError.Cancelled());
        }
    }

    private static String text(RunPrimitive primitive) {
        List<String> parts = new ArrayList<>();
        primitive.appends().forEach(append -> append.content()
                .content()
                .ifPresent(content -> parts.add("\"" + content.textProjection() + "\"")));
        for (ContextAppend context : primitive.contextAppends()) {
            parts.add("the note " + context.key());
        }
        return parts.isEmpty() ? "nothing" : String.join(" and ", parts);
    }

    @Override
    public void cancelAfterBoundary(String reason) {
        endsAtBoundary = true;
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
            interrupted = true;
            stage.step();
        });
    }
}
