package dev.statute.session.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one command at a time at a session, and holds back until it is done what must not be called meanwhile. */
final class SessionGate {
    private static final Logger LOG = LoggerFactory.getLogger(SessionGate.class);

    private final ReentrantLock lock = new ReentrantLock();
    // Only touched by whoever holds the lock.
    private List<Runnable> heldBack = new ArrayList<>();

    /**
     * Does something alone.
     *
     * @param work what; it may come back here
     * @param settle is done after the outermost work, be it well or not, before anybody else may go on
     */
    <T> T alone(Supplier<T> work, Runnable settle) {
        List<Runnable> calls = List.of();
        lock.lock();
        try {
            try {
                return work.get();
            } finally {
                if (lock.getHoldCount() == 1) {
                    settle.run();
                    calls = heldBack;
                    heldBack = new ArrayList<>();
                }
            }
        } finally {
            lock.unlock();
            callAll(calls);
        }
    }

    /** Makes every call, whatever becomes of the others. */
    private static void callAll(List<Runnable> calls) {
        for (Runnable call : calls) {
            try {
                call.run();
            } catch (Throwable thrown) {
                LOG.error("What was held back until the end of a command failed.", thrown);
            }
        }
    }

    /** Calls something: at once, or, within a command, after it. */
    void outside(Runnable call) {
        if (lock.isHeldByCurrentThread()) {
            heldBack.add(call);
        } else {
            call.run();
        }
    }
}
