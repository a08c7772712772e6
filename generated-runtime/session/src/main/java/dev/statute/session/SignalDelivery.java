package dev.statute.session;

import dev.statute.session.loop.RuntimeEffect;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.policy.SignalMeaningRule;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.SignalMeaning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a loop what an admission asks of it. Where there is no loop the input waits for one. */
final class SignalDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(SignalDelivery.class);
    private static final String REASON = "peer admission requested cooperative boundary cancel";

    private SignalDelivery() {}

    /** Within a command only: what is called is called after that. */
    static void deliver(SessionEntry entry, PostAdmissionSignal signal) {
        SignalMeaning meaning = SignalMeaningRule.decide(signal);
        if (meaning.wakes()) {
            entry.liveLoop()
                    .ifPresentOrElse(
                            SessionLoop::wake,
                            () -> LOG.debug("Nobody wakes for the session {}; its inputs wait.", entry.session()));
        }
        if (meaning.interruptsYielding()) {
            entry.runOfLoop().flatMap(run -> entry.liveLoop()).ifPresent(loop -> cancelAfterBoundary(entry, loop));
        }
    }

    /** It is no more than a wish: if it cannot be told, the input waits for the end of the run. */
    private static void cancelAfterBoundary(SessionEntry entry, SessionLoop loop) {
        loop.offer(new RuntimeEffect.CancelAfterBoundary(REASON));
        loop.boundaryHandle().ifPresent(handle -> entry.core().outside(() -> ask(entry, handle)));
    }

    private static void ask(SessionEntry entry, ExecutorBoundaryHandle handle) {
        try {
            handle.cancelAfterBoundary(REASON);
        } catch (CoreExecutorException | RuntimeException failure) {
            LOG.debug("The executor of the session {} does not yield.", entry.session(), failure);
        }
    }
}
