package dev.statute.conformance.law;

import java.util.concurrent.atomic.AtomicInteger;

/** Where two threads wait for each other, over and over. */
final class Meeting {
    /** Sleeping would be too slow a way to wait, but on a busy machine the other thread may need this processor. */
    private static final int SPINS = 500;

    private final AtomicInteger arrived = new AtomicInteger();
    private volatile boolean left;

    /**
     * Waits for the other thread; both go on as close together as they can.
     *
     * @return whether the other thread came; it does not once one has left
     */
    boolean await() throws InterruptedException {
        int all = (arrived.getAndIncrement() / 2 + 1) * 2;
        for (int spun = 1; arrived.get() < all; spun++) {
            if (left) {
                return false;
            } else if (Thread.interrupted()) {
                throw new InterruptedException("the other thread did not come");
            } else if (spun % SPINS == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        return true;
    }

    /** Does not come again. */
    void leave() {
        left = true;
    }
}
