package dev.statute.session.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A place at which one thread stays until another lets it go on. */
public final class Pause implements Runnable {
    /** What takes longer than this does not happen any more. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Stays here. */
    @Override
    public void run() {
        reached.countDown();
        await(released, "nobody let it go on");
    }

    /** Waits for somebody to be here. */
    public void awaitReached() {
        await(reached, "nobody came");
    }

    /** Lets whoever is or will be here go on. */
    public void release() {
        released.countDown();
    }

    /** Waits, at work, until something is the case. */
    public static void until(BooleanSupplier reached, String otherwise) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(otherwise);
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(DEADLINE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError(otherwise);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
