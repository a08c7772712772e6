package dev.statute.session;

import dev.statute.session.driver.DriverView;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.policy.RetireFollowUpRule;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.SessionEnding;

/** What is still queued in a session that takes nothing new. */
final class RetiredQueue {
    private RetiredQueue() {}

    /**
     * Has it done, or gives it up if nobody can do it. Nothing happens if the session is not retired. Within a command only.
     *
     * @return how many inputs were given up
     */
    static int seeTo(SessionEntry entry) {
        DriverView view = entry.driver().view();
        return switch (RetireFollowUpRule.decide(
                view.control().visibleState(),
                view.ingress().activeCount() > 0,
                entry.liveLoop().isPresent(),
                view.control().runActive())) {
            case NOTHING -> 0;
            case WAKE_LOOP -> {
                entry.liveLoop().ifPresent(SessionLoop::wake);
                yield 0;
            }
            case ABANDON_QUEUED -> abandon(entry);
        };
    }

    private static int abandon(SessionEntry entry) {
        int abandoned = entry.driver().abandonPending(new AbandonReason.Retired());
        // What the driver says of each input is delivered after this command, so those who wait hear why before that.
        entry.core().terminateWaiters(SessionEnding.RETIRED_WITHOUT_LOOP);
        return abandoned;
    }
}
