package dev.statute.session.soak;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.types.InputId;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What became of every input of a soak, by its number: a few bits each, so that the books do not grow with the inputs.
 *
 * <p>Safe for use by several threads.
 */
final class SoakBooks implements RuntimeEventListener {
    private static final long VERSION = 0x0192_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Inputs that may be on their way at the same time; submitters wait for room. */
    private final Semaphore room;

    private final int roomInAll;
    private final AtomicIntegerArray accepted;
    private final AtomicIntegerArray applied;
    private final AtomicIntegerArray ended;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Semaphore told = new Semaphore(0);

    SoakBooks(int inputs, int onTheirWay) {
        this.roomInAll = onTheirWay;
        this.room = new Semaphore(onTheirWay);
        this.accepted = new AtomicIntegerArray(inputs);
        this.applied = new AtomicIntegerArray(inputs);
        this.ended = new AtomicIntegerArray(inputs);
    }

    static InputId inputId(int number) {
        return new InputId(new UUID(VERSION, VARIANT | number));
    }

    private static int number(InputId id) {
        return (int) id.value().getLeastSignificantBits();
    }

    /** Room for one more input, if there comes to be any within the deadline. */
    boolean takeRoom() throws InterruptedException {
        return room.tryAcquire(SoakTest.DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** An input was not admitted after all. */
    void giveRoomBack() {
        room.release();
    }

    /** Waits until every input that was admitted has ended. */
    boolean awaitAllEnded() throws InterruptedException {
        boolean ended = room.tryAcquire(roomInAll, SoakTest.DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
        room.release(ended ? roomInAll : 0);
        return ended;
    }

    /** An executor says that it is done with an input. */
    void applied(InputId id) {
        applied.incrementAndGet(number(id));
    }

    /** Somebody waits for an input. */
    void waits() {
        waiting.incrementAndGet();
    }

    /** Somebody who waits was told. */
    void told() {
        told.release();
    }

    @Override
    public void onEvent(RuntimeEventEnvelope envelope) {
        RuntimeEvent event = envelope.event();
        if (event instanceof InputLifecycleEvent.Accepted one) {
            accepted.incrementAndGet(number(one.inputId()));
        } else if (event instanceof InputLifecycleEvent.Consumed one) {
            ends(one.inputId());
        } else if (event instanceof InputLifecycleEvent.Abandoned one) {
            ends(one.inputId());
        } else if (event instanceof InputLifecycleEvent.Coalesced one) {
            ends(one.inputId());
        }
    }

    private void ends(InputId id) {
        ended.incrementAndGet(number(id));
        room.release();
    }

    int waiting() {
        return waiting.get();
    }

    /** Waits until as many were told as wait. */
    boolean awaitAllTold() throws InterruptedException {
        return told.tryAcquire(waiting.get(), SoakTest.DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
    }

    int acceptedInAll() {
        return sum(accepted);
    }

    int appliedInAll() {
        return sum(applied);
    }

    /** Inputs that were admitted twice, done twice, ended twice, or did not end. */
    int mistakes() {
        int mistakes = 0;
        for (int number = 0; number < accepted.length(); number++) {
            boolean once = accepted.get(number) <= 1 && applied.get(number) <= 1;
            if (!once || ended.get(number) != accepted.get(number) || applied.get(number) > accepted.get(number)) {
                mistakes++;
            }
        }
        return mistakes;
    }

    private static int sum(AtomicIntegerArray counts) {
        int sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }
}
