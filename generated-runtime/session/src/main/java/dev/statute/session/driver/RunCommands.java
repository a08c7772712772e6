package dev.statute.session.driver;

import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.BatchMember;
import dev.statute.session.run.ReceiptWriter;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What happens to runs. */
final class RunCommands {
    private static final ReceiptWriter RECEIPTS = ReceiptWriter.of(MethodHandles.lookup());

    private RunCommands() {}

    static StagedBatch stage(DriverTurn turn, RunId run, List<InputId> inputs) {
        turn.control(new RuntimeControl.Input.StageRequested(run));
        Ingress.Effect.ReadyForRun ready = turn.ask(new Ingress.Input.StageDrainSnapshot(run, inputs))
                .readyForRun()
                .orElseThrow();
        return new StagedBatch(
                run,
                ready.contributingWorkIds().stream()
                        .map(id -> member(turn.entry(id)))
                        .toList(),
                ready.boundary(),
                ready.executionKind());
    }

    private static BatchMember member(InputState state) {
        RuntimeSemantics semantics = state.facts().runtimeSemantics().orElseThrow(() -> incomplete(state));
        return new BatchMember(
                state.persistedInput().orElseThrow(() -> incomplete(state)),
                semantics.boundary(),
                semantics.executionKind());
    }

    private static RuntimeDriverException incomplete(InputState state) {
        return RuntimeDriverException.internal(
                "The input " + state.inputId().value() + " waits in a lane, but what it says was not kept.");
    }

    /** There is a receipt only once ingress has taken what it says. */
    static RunBoundaryReceipt applyBoundary(DriverTurn turn, RunBoundaryReceiptDraft applied, long sequence) {
        turn.ask(new Ingress.Input.BoundaryApplied(applied.runId(), applied.contributingInputIds(), sequence));
        return RECEIPTS.numbered(applied, sequence);
    }

    static void complete(DriverTurn turn, RunId run, List<InputId> consumed) {
        turn.control(new RuntimeControl.Input.RunCompleted(run));
        turn.ask(new Ingress.Input.RunCompleted(run, consumed));
    }

    static void fail(DriverTurn turn, RunId run) {
        turn.control(new RuntimeControl.Input.RunFailed(run));
        turn.ask(new Ingress.Input.RunFailed(run, exhausted(turn)));
    }

    static void cancel(DriverTurn turn, RunId run) {
        turn.control(new RuntimeControl.Input.RunCancelled(run));
        turn.ask(new Ingress.Input.RunCancelled(run, exhausted(turn)));
    }

    /** The staged inputs whose life says that it would be over if they were rolled back. */
    static Set<InputId> exhausted(DriverTurn turn) {
        Set<InputId> exhausted = new LinkedHashSet<>();
        for (InputId id : turn.ingress().stagedContributors()) {
            if (turn.entry(id)
                    .apply(InputLifecycle.Input.RollbackStaged.INSTANCE, turn.now())
                    .state()
                    .isTerminal()) {
                exhausted.add(id);
            }
        }
        return exhausted;
    }
}
