package dev.statute.session;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.loop.CallerRun;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.AcceptAndRunRule;
import dev.statute.session.run.BatchPrimitive;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.ActiveWork;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that are done by those who submit their input. */
final class SessionCallerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCallerRuns.class);

    private final SessionTable table;

    SessionCallerRuns(SessionTable table) {
        this.table = table;
    }

    <E extends Exception> CoreApplyOutput acceptAndRun(SessionId session, Input input, RunOperation<E> operation)
            throws E {
        PreparedRun prepared = prepared(table.exclusively(session, entry -> begin(entry, input)));
        CoreApplyOutput output;
        try {
            output = Objects.requireNonNull(
                    operation.run(prepared.run(), prepared.primitive()),
                    "The operation says nothing of what it has done.");
        } catch (Throwable failure) {
            prepared.fail(failure);
            throw failure;
        }
        prepared.commit(output);
        return output;
    }

    /** The same, of which the caller says later what became of it. */
    PreparedRun prepare(SessionEntry entry, Input input) {
        return prepared(SessionTable.within(entry, session -> begin(session, input)));
    }

    /** Reads the images of its input, with no command open. */
    private PreparedRun prepared(Begun begun) {
        try {
            return new PreparedRun(begun, begun.hydrated(), this);
        } catch (RuntimeDriverException unreadable) {
            record(begun, unreadable, () -> begun.work().notHydrated(unreadable));
            throw unreadable;
        }
    }

    private static Begun begin(SessionEntry entry, Input input) {
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

    private static Begun start(SessionEntry entry, Input input) {
        AcceptOutcome outcome = SessionAdmission.admit(entry, input, AcceptForm.AND_RUN);
        StagedBatch staged = staged(entry, input, outcome);
        BatchPrimitive made = BatchPrimitive.of(staged.members());
        if (made instanceof BatchPrimitive.Assembled assembled) {
            CallerRun work = CallerRun.begin(entry.core(), staged, assembled.primitive());
            entry.runByCaller(Optional.of(work.run()));
            return new Begun(entry, work);
        }
        throw new IllegalStateException("An input alone cannot contradict itself, but: " + made);
    }

    private static StagedBatch staged(SessionEntry entry, Input input, AcceptOutcome outcome) {
        try {
            return entry.driver().beginRun(entry.core().ids().nextRunId(), List.of(input.id()));
        } catch (RuntimeDriverException failure) {
            throw RuntimeDriverException.internal("no run could take the input, which became " + outcome, failure);
        }
    }

    /** Nobody will say what became of it. */
    void giveUp(Begun begun) {
        recordFailure(
                begun,
                new CoreExecutorException(new CoreExecutorError.Internal("the run was given up by its submitter")));
    }

    void recordFailure(Begun begun, Throwable failure) {
        record(begun, failure, () -> begun.work().failed(failure));
    }

    /** A session that was given up meanwhile has taken the run with it. */
    private void record(Begun begun, Throwable failure, Runnable recording) {
        try {
            begun.core().performIfKept(() -> begun.end(recording));
        } catch (RuntimeException unrecorded) {
            throw lost(begun, "failed to persist runtime failure snapshot", unrecorded, failure);
        }
        begun.seeToTheRest();
    }

    void commit(Begun begun, CoreApplyOutput output) {
        apply(begun, output);
        try {
            begun.core().perform(() -> begun.end(() -> begun.work().completed(output)));
        } catch (RuntimeException unrecorded) {
            throw lost(
                    begun,
                    "runtime commit failed: failed to persist runtime completion snapshot",
                    unrecorded,
                    unrecorded);
        }
        begun.seeToTheRest();
    }

    /** If it is not of this run, its turn was not done, or it cannot be stored, the run has failed and its input waits again. */
    private void apply(Begun begun, CoreApplyOutput output) {
        try {
            begun.core().perform(() -> begun.work().applied(output));
        } catch (RuntimeException failure) {
            record(begun, failure, () -> begun.work().unrecorded(output, failure));
            throw failure;
        }
    }

    /** Nobody knows any more what is stored of the session, so nobody may go on with what is in memory. */
    private static RuntimeDriverException lost(
            Begun begun, String what, RuntimeException unrecorded, Throwable original) {
        begun.core().giveUp();
        RuntimeDriverException told =
                RuntimeDriverException.internal(what + ": " + unrecorded.getMessage(), unrecorded);
        if (original != unrecorded) {
            told.addSuppressed(original);
        }
        return told;
    }

    /** A run that has begun. */
    record Begun(SessionEntry entry, CallerRun work) {
        SessionCore core() {
            return entry.core();
        }

        RunPrimitive hydrated() {
            return entry.driver().hydrated(work.primitive());
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
