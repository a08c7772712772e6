package dev.statute.session.loop;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.ReceiptVerdict;
import dev.statute.session.types.RunId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls an executor, and makes values of whatever it throws: an executor that is broken must not break the loop.
 *
 * <p>For one thread at a time.
 */
final class GuardedExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedExecutor.class);

    private final CoreExecutor executor;
    private boolean interrupted;

    GuardedExecutor(CoreExecutor executor) {
        this.executor = executor;
    }

    /** Has a primitive applied. What is said of it is believed only if it is said of this run and its inputs. */
    RunReport apply(RunId run, RunPrimitive primitive) {
        try {
            return checked(run, primitive, executor.apply(run, primitive));
        } catch (CoreExecutorException failure) {
            return RunReport.failed(failure.error());
        } catch (Throwable thrown) {
            LOG.error("The executor threw something in the run {}.", run.value(), thrown);
            return RunReport.threw(thrown);
        } finally {
            setInterruptAside();
        }
    }

    /**
     * Whoever cancels a run may do so by interrupting its thread. That is meant for the executor: a store that is interrupted
     * may fail, and what was done would be lost.
     */
    private void setInterruptAside() {
        interrupted |= Thread.interrupted();
    }

    /** Whether the thread was interrupted since this was asked last. Whoever has lent it wants to know that. */
    boolean takeInterrupt() {
        boolean taken = interrupted;
        interrupted = false;
        return taken;
    }

    private static RunReport checked(RunId run, RunPrimitive primitive, CoreApplyOutput output) {
        ReceiptVerdict verdict = output.receipt().checkedAgainst(run, primitive);
        return switch (verdict) {
            case GOOD -> RunReport.done(output);
            case OTHER_RUN, OTHER_INPUTS, OTHER_BOUNDARY ->
                RunReport.failed(new CoreExecutorError.Internal("the receipt was refused: " + verdict.specName()));
        };
    }

    /** What went wrong when the executor was told that a snapshot is stored, if something did. */
    Optional<Throwable> checkpoint(SessionSnapshot snapshot) {
        return attempt(
                "could not take note of what was stored", () -> executor.checkpointCommittedSessionSnapshot(snapshot));
    }

    /** What went wrong when the executor was asked to cancel, if something did. */
    Optional<Throwable> cancelAfterBoundary(String reason) {
        return attempt("could not cancel at a boundary", () -> executor.cancelAfterBoundary(reason));
    }

    /** What went wrong when the executor was asked to stop, if something did. */
    Optional<Throwable> stop(String reason) {
        return attempt("could not stop", () -> executor.stopRuntimeExecutor(reason));
    }

    /** What went wrong when the executor cleaned up, if something did. */
    Optional<Throwable> cleanUp() {
        return attempt("could not clean up", executor::cleanupAfterRuntimeStopTerminalized);
    }

    private interface Call {
        void make() throws CoreExecutorException;
    }

    private Optional<Throwable> attempt(String what, Call call) {
        try {
            call.make();
            return Optional.empty();
        } catch (Throwable thrown) {
            LOG.warn("The executor {}.", what, thrown);
            return Optional.of(thrown);
        } finally {
            setInterruptAside();
        }
    }
}
