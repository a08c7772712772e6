package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happens to credentials, in the order in which it happened. Notices are added under the lock that has decided
 * about the order, and delivered by one thread at a time without it.
 */
final class LeaseTrail {
    private static final Logger AUDIT = LoggerFactory.getLogger("dev.statute.session.audit.auth");

    private final Queue<Consumer<AuthLeaseListener>> notices = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean delivering = new AtomicBoolean();
    private final AuthLeaseListener listener;

    LeaseTrail(AuthLeaseListener listener) {
        this.listener = listener;
    }

    void transition(AuthAuditRecord happened) {
        notices.add(to -> {
            LeaseKey key = happened.key();
            AUDIT.info(
                    "{} {}: {} -> {} (realm {}, binding {}, profile {})",
                    key,
                    happened.action(),
                    happened.from().specName(),
                    happened.to().specName(),
                    key.realm(),
                    key.binding(),
                    key.profile().orElse("-"));
            to.onTransition(happened);
        });
    }

    void refreshWanted(LeaseKey key) {
        notices.add(to -> to.onRefreshWanted(key));
    }

    /** Delivers what is there; if somebody does so already, they go on to deliver the rest. */
    void deliver() {
        while (!notices.isEmpty() && delivering.compareAndSet(false, true)) {
            try {
                deliverAll();
            } finally {
                delivering.set(false);
            }
        }
    }

    private void deliverAll() {
        for (Consumer<AuthLeaseListener> notice = notices.poll(); notice != null; notice = notices.poll()) {
            try {
                notice.accept(listener);
            } catch (RuntimeException failed) {
                // What has happened stays so, whatever the listener makes of it.
                AUDIT.error("The listener of credentials failed.", failed);
            }
        }
    }
}
