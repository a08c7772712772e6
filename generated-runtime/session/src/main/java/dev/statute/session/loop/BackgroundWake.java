package dev.statute.session.loop;

import dev.statute.session.driver.DriverView;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.InputFactory;
import dev.statute.session.machine.DetachedWake;
import dev.statute.session.types.AdmissionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a quiet session go on when something in its background has ended. The authority follows the feed; here it is told what
 * is in the feed, and what it asks for is done.
 *
 * <p>For one thread at a time.
 */
final class BackgroundWake {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWake.class);

    private final SessionCore core;
    private final InputFactory inputs;
    private DetachedWake.State state = DetachedWake.initial();
    private boolean admitted;

    BackgroundWake(SessionCore core) {
        this.core = core;
        this.inputs = new InputFactory(core.clock(), core.ids());
        tell(new DetachedWake.Input.Seed(core.cursors().load(), core.feed().watermark()));
    }

    /**
     * Looks what has ended, and lets the session go on if it should.
     *
     * @return whether there is something new in its queue
     */
    boolean check() {
        admitted = false;
        listSince(state.watermark());
        core.perform(() -> {
            DriverView view = core.driver().view();
            tell(new DetachedWake.Input.Check(
                    view.control().visibleState(), view.ingress().activeCount() > 0));
        });
        return admitted;
    }

    private void listSince(long after) {
        core.feed()
                .listSince(after)
                .forEach(entry -> tell(new DetachedWake.Input.Completed(entry.sequence(), entry.kind())));
    }

    private void tell(DetachedWake.Input input) {
        DetachedWake.Result result = DetachedWake.apply(state, input);
        if (result instanceof DetachedWake.Result.Accepted accepted) {
            state = accepted.after();
            accepted.effects().forEach(this::carryOut);
        } else if (result instanceof DetachedWake.Result.Rejected rejected) {
            throw new IllegalStateException("The feed contradicts itself: " + rejected);
        }
    }

    private void carryOut(DetachedWake.Effect effect) {
        switch (effect.effectName()) {
            case REPLAY_COMPLETIONS -> listSince(((DetachedWake.Effect.ReplayCompletions) effect).after());
            case ADMIT_CONTINUATION -> tell(admit());
            case STORE_CURSORS -> core.cursors().store(((DetachedWake.Effect.StoreCursors) effect).cursors());
        }
    }

    private DetachedWake.Input admit() {
        admitted = isAdmitted();
        return admitted
                ? DetachedWake.Input.ContinuationAdmitted.INSTANCE
                : DetachedWake.Input.ContinuationRefused.INSTANCE;
    }

    private boolean isAdmitted() {
        try {
            boolean accepted =
                    core.driver().accept(inputs.detachedOperationCompleted()).result() == AdmissionResult.ACCEPTED;
            // The loop goes on by itself, so nobody has to be told to wake it.
            core.driver().takePostAdmissionSignal();
            return accepted;
        } catch (RuntimeDriverException refusal) {
            LOG.debug("The session {} does not go on yet.", core.sessionId(), refusal);
            return false;
        }
    }
}
