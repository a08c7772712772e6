package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.RuntimeEffect;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.BoundaryCancelRule;
import dev.statute.session.policy.UserInterrupt;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.run.ExecutorInterruptHandle;
import dev.statute.session.types.ChannelAnswer;
import dev.statute.session.types.HandleAnswer;
import dev.statute.session.types.UserInterruptObservation;
import dev.statute.session.types.UserInterruptPublicResult;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has runs end before they are done. The authority agrees within a command; executor and loop are told afterwards, since neither
 * may be waited for within one. Agreeing changes nothing, so there is nothing to put back if they cannot be told.
 */
final class SessionCancellation {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCancellation.class);
    private static final RuntimeEffect BOUNDARY_CANCEL = new RuntimeEffect.CancelAfterBoundary("boundary cancel");

    private final SessionTable table;

    SessionCancellation(SessionTable table) {
        this.table = table;
    }

    void cancelAfterBoundary(SessionId session) {
        Agreed agreed = table.exclusively(session, entry -> {
            entry.driver().cancelAfterBoundary();
            return Agreed.of(entry);
        });
        HandleAnswer handle = agreed.loop()
                .flatMap(SessionLoop::boundaryHandle)
                .map(this::ask)
                .orElse(HandleAnswer.NO_HANDLE);
        tellLoop(agreed, handle);
    }

    void hardCancel(SessionId session, String reason) {
        Agreed agreed = table.exclusively(session, entry -> {
            entry.driver().hardCancel();
            return Agreed.of(entry);
        });
        ExecutorInterruptHandle handle = agreed.loop()
                .flatMap(SessionLoop::interruptHandle)
                .orElseThrow(() -> RuntimeDriverException.notReady(agreed.state()));
        try {
            handle.hardCancelCurrentRun(reason);
        } catch (CoreExecutorException | RuntimeException failure) {
            throw RuntimeDriverException.internal("failed to hard cancel run: " + failure.getMessage(), failure);
        }
    }

    UserInterruptPublicResult interrupt(SessionId session, String reason) {
        Optional<SessionEntry> target = table.find(session);
        // Between the two steps of bringing an executor nobody knows yet whether it can be interrupted.
        boolean beingBroughtUp = target.map(entry -> entry.facts().isComing()).orElse(false);
        return UserInterrupt.decide(observe(session, reason), target.isPresent(), beingBroughtUp);
    }

    private UserInterruptObservation observe(SessionId session, String reason) {
        try {
            hardCancel(session, reason);
            return new UserInterruptObservation.Accepted();
        } catch (RuntimeDriverException refusal) {
            return switch (refusal.kind()) {
                case NOT_READY ->
                    new UserInterruptObservation.NotReady(refusal.state().orElseThrow());
                case DESTROYED -> new UserInterruptObservation.Destroyed();
                case NOT_FOUND, VALIDATION_FAILED, RECOVERY_CORRUPTION, OUT_OF_STEP, INTERNAL ->
                    new UserInterruptObservation.NotInterruptible();
            };
        }
    }

    private void tellLoop(Agreed agreed, HandleAnswer handle) {
        Optional<ChannelAnswer> channel = Optional.empty();
        while (true) {
            switch (BoundaryCancelRule.decide(agreed.loop().isPresent(), handle, channel)) {
                case OFFER -> channel = agreed.loop().map(loop -> loop.offer(BOUNDARY_CANCEL));
                case SEND -> channel = agreed.loop().map(SessionCancellation::send);
                case DONE -> {
                    return;
                }
                case DONE_WITHOUT_LOOP -> {
                    LOG.warn(
                            "The loop of the session {} was gone when its run was cancelled.",
                            agreed.entry().session());
                    agreed.entry().core().performIfKept(agreed.entry()::clearDeadLoop);
                    return;
                }
                case NOT_READY -> throw RuntimeDriverException.notReady(agreed.state());
                case HANDLE_FAILED -> throw RuntimeDriverException.internal("failed to apply live boundary cancel");
                case LOOP_GONE ->
                    throw RuntimeDriverException.internal("failed to send runtime effect: the loop is gone");
            }
        }
    }

    private HandleAnswer ask(ExecutorBoundaryHandle handle) {
        try {
            handle.cancelAfterBoundary(BOUNDARY_CANCEL.reason());
            return HandleAnswer.SUCCEEDED;
        } catch (CoreExecutorException | RuntimeException failure) {
            LOG.warn("An executor could not be asked to end at its next boundary.", failure);
            return HandleAnswer.FAILED;
        }
    }

    private static ChannelAnswer send(SessionLoop loop) {
        try {
            return loop.send(BOUNDARY_CANCEL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RuntimeDriverException.internal("interrupted while the loop had no room", interrupted);
        }
    }

    /** What was found when the authority agreed. */
    private record Agreed(SessionEntry entry, RuntimeControl.Phase state, Optional<SessionLoop> loop) {
        static Agreed of(SessionEntry entry) {
            return new Agreed(entry, entry.visibleState(), entry.liveLoop());
        }
    }
}
