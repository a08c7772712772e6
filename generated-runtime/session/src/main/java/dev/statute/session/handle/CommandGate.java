package dev.statute.session.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one command at a time through, and holds back until it is done what must not be called meanwhile.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.INTERNAL)
public final class CommandGate implements HandleGate {
    private static final Logger LOG = LoggerFactory.getLogger(CommandGate.class);

    private final ReentrantLock lock = new ReentrantLock();
    // Only touched by whoever holds the lock.
    private List<Runnable> heldBack = new ArrayList<>();

    /** Nobody is within. */
    public CommandGate() {}

    @Override
    public <T> T alone(Supplier<T> work) {
        return alone(work, () -> {});
    }

    /**
     * Does something alone.
     *
     * @param work what; it may come back here
     * @param settle is done after the outermost work, be it well or not, before anybody else may go on; if it fails, this does too,
     *     with the failure of the work if there is one
     * @return what the work returns
     */
    public <T> T alone(Supplier<T> work, Runnable settle) {
        List<Runnable> calls = List.of();
        lock.lock();
        try {
            return lock.getHoldCount() == 1 ? settled(work, settle) : work.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                calls = heldBack;
                heldBack = new ArrayList<>();
            }
            lock.unlock();
            callAll(calls);
        }
    }

    private static <T> T settled(Supplier<T> work, Runnable settle) {
        T result;
        try {
            result = work.get();
        } catch (Throwable failure) {
            try {
                settle.run();
            } catch (Throwable unsettled) {
                // Why the work failed says more.
                failure.addSuppressed(unsettled);
            }
            throw failure;
        }
        settle.run();
        return result;
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

    @Override
    public void outside(Runnable call) {
        if (lock.isHeldByCurrentThread()) {
            heldBack.add(call);
        } else {
            call.run();
        }
    }
}
