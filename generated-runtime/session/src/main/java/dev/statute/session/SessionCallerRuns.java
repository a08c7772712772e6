package dev.statute.session;

import dev.statute.session.completion.CompletionEvidence;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.loop.RunTurn;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.AcceptAndRunRule;
import dev.statute.session.policy.CompletionRule;
import dev.statute.session.policy.TurnVerdictRule;
import dev.statute.session.run.BatchPrimitive;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.ActiveWork;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.Finalization;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that are done by those who submit their input. */
final class SessionCallerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCallerRuns.class);
    private final SessionTable table;
    private final SessionDeparture departure;

    SessionCallerRuns(SessionTable table, SessionDeparture departure) {
        this.table = table;
        this.departure = departure;
    }

    <E extends Exception> CoreApplyOutput acceptAndRun(SessionId session, Input input, RunOperation<E> operation)
            throws E {
        PreparedRun prepared = table.exclusively(session, entry -> begin(entry, input));
        CoreApplyOutput output;
        try {
            output = operation.run(prepared.run(), prepared.primitive());
        } catch (Throwable failure) {
            prepared.fail(failure);
            throw failure;
        }
        prepared.commit(output);
        return output;
    }

    /** The same, of which the caller says later what became of it. */
    PreparedRun prepare(SessionEntry entry, Input input) {
        return SessionTable.within(entry, session -> begin(session, input));
    }

    private PreparedRun begin(SessionEntry entry, Input input) {
        RuntimeControl.Phase state = entry.visibleState();
        InputLedger ledger = entry.driver().view().ledger();
        Optional<InputId> claimant = input.header().idempotencyKey().flatMap(ledger::claimant);
        return switch (AcceptAndRunRule.decide(Optional.of(state), activeWork(ledger, claimant))) {
            case PROCEED -> start(entry, input);
            case NOT_READY -> throw RuntimeDriverException.notReady(state);
            case DESTROYED -> throw RuntimeDriverException.destroyed();
            case UNKNOWN_SESSION -> throw Refusals.unknownSession();
            case ALREADY_ACTIVE ->
                throw RuntimeDriverException.validationFailed(
                        SessionAdmission.alreadySubmitted(claimant.orElseThrow()));
        };
    }

    private static ActiveWork activeWork(InputLedger ledger, Optional<InputId> claimant) {
        List<InputId> active = ledger.activeInputIds();
        if (claimant.filter(active::contains).isPresent()) {
            return ActiveWork.SAME_KEY;
        }
        return active.isEmpty() ? ActiveWork.NOTHING : ActiveWork.OTHERS;
    }

    private PreparedRun start(SessionEntry entry, Input input) {
        AcceptOutcome outcome = SessionAdmission.admit(entry, input, AcceptForm.AND_RUN);
        RunId run = entry.core().ids().nextRunId();
        Begun begun = new Begun(entry, run, primitive(entry.driver(), run, input, outcome));
        begun.turn().begin(run, begun.primitive(), input.kind());
        entry.runByCaller(Optional.of(run));
        return new PreparedRun(begun, this);
    }

    private static RunPrimitive primitive(RuntimeDriver driver, RunId run, Input input, AcceptOutcome outcome) {
        StagedBatch staged;
        try {
            staged = driver.beginRun(run, List.of(input.id()));
        } catch (RuntimeDriverException failure) {
            throw RuntimeDriverException.internal("no run could take the input, which became " + outcome, failure);
        }
        BatchPrimitive made = BatchPrimitive.of(staged.members());
        if (made instanceof BatchPrimitive.Assembled assembled) {
            return assembled.primitive();
        }
        driver.runFailed(run);
        throw RuntimeDriverException.internal("runtime primitive rejected: " + made);
    }

    /** A session that was given up meanwhile has taken the run with it. */
    void recordFailure(Begun begun, Throwable failure) {
        try {
            begun.core().performIfKept(() -> begun.end(() -> fail(begun)));
        } catch (RuntimeDriverException unrecorded) {
            throw lost(begun, "failed to persist runtime failure snapshot", unrecorded, failure);
        }
        begun.seeToTheRest();
    }

    void commit(Begun begun, CoreApplyOutput output) {
        RunBoundaryReceipt receipt = applyBoundary(begun, output);
        try {
            begun.core().perform(() -> begun.end(() -> complete(begun, output, receipt)));
        } catch (RuntimeDriverException unrecorded) {
            throw lost(
                    begun,
                    "runtime commit failed: failed to persist runtime completion snapshot",
                    unrecorded,
                    unrecorded);
        }
        begun.seeToTheRest();
    }

    private static void fail(Begun begun) {
        begun.turn().end(begun.run(), RunRecord.FAILED);
        begun.driver().runFailed(begun.run());
    }

    /** If it cannot be stored, is of other inputs, or the turn was not done, the run has failed and its input waits again. */
    private RunBoundaryReceipt applyBoundary(Begun begun, CoreApplyOutput output) {
        try {
            return begun.core().command(() -> {
                RunBoundaryReceipt receipt = output.receipt().numbered(lastBoundary(begun));
                begun.driver().boundaryApplied(receipt, output.sessionSnapshot());
                return receipt;
            });
        } catch (RuntimeDriverException failure) {
            recordFailure(begun, failure);
            throw failure;
        }
    }

    /** If the session has another run by now, its driver says so. */
    private static long lastBoundary(Begun begun) {
        Optional<RunTurn.Ended> ended = begun.turn().end(begun.run(), RunRecord.COMPLETED);
        return switch (TurnVerdictRule.decide(BatchEnd.COMMITTED, ended.map(RunTurn.Ended::outcome))) {
            case AS_REPORTED -> ended.map(RunTurn.Ended::boundarySequence).orElse(0L);
            case FAILED, CANCELLED ->
                throw RuntimeDriverException.validationFailed("The turn of the run ended as "
                        + ended.map(RunTurn.Ended::outcome).orElseThrow().specName() + ".");
        };
    }

    private static void complete(Begun begun, CoreApplyOutput output, RunBoundaryReceipt receipt) {
        List<InputId> inputs = receipt.contributingInputIds();
        begun.driver().runCompleted(begun.run(), inputs);
        new CompletionEvidence(Optional.of(output.terminal()), Optional.empty())
                .tell(
                        CompletionRule.decide(
                                Finalization.SUCCEEDED, true, output.terminal().observation()),
                        begun.core().completions().take(inputs));
    }

    /** Nobody knows any more what is stored of the session, so nobody may go on with what is in memory. */
    private RuntimeDriverException lost(
            Begun begun, String what, RuntimeDriverException unrecorded, Throwable original) {
        departure.unregister(begun.entry());
        RuntimeDriverException told =
                RuntimeDriverException.internal(what + ": " + unrecorded.getMessage(), unrecorded);
        if (original != unrecorded) {
            told.addSuppressed(original);
        }
        return told;
    }

    /** A run that has begun. */
    record Begun(SessionEntry entry, RunId run, RunPrimitive primitive) {
        SessionCore core() {
            return entry.core();
        }

        RunTurn turn() {
            return entry.core().turn();
        }

        RuntimeDriver driver() {
            return entry.driver();
        }

        /** Within a command. What came meanwhile has woken nobody, or a loop that found this run. */
        void end(Runnable work) {
            work.run();
            entry.runByCaller(Optional.empty());
            entry.liveLoop().ifPresent(SessionLoop::wake);
        }

        /** After that command. The session may have been retired meanwhile. The run is over whatever comes of this. */
        void seeToTheRest() {
            try {
                entry.core().performIfKept(() -> RetiredQueue.seeTo(entry));
            } catch (RuntimeDriverException failure) {
                LOG.warn("What is queued in the session {} waits until it is retired again.", entry.session(), failure);
            }
        }
    }
}
