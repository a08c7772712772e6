package dev.statute.session.loop;

import dev.statute.session.policy.LoopStepRule;
import dev.statute.session.types.ChannelAnswer;
import dev.statute.session.types.LoopStep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a loop is told, and whether somebody is at work on it. Wakes are hints: any number of them is one, and none is lost.
 *
 * <p>Safe for use by several threads; nothing is called under its lock.
 */
final class LoopMailbox {
    /** How much a loop can be told that it has not done yet. */
    static final int EFFECT_CAPACITY = 16;

    /** What is done next, with what it is about. */
    record Next(LoopStep step, Optional<RuntimeEffect> effect) {}

    private final Runnable summon;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomOrClosed = lock.newCondition();
    private final Deque<RuntimeEffect> effects = new ArrayDeque<>(EFFECT_CAPACITY);
    private boolean woken;
    private boolean feedAdvanced;
    private boolean closed;
    private boolean atWork;

    /**
     * @param summon has somebody work on what is here, until there is nothing left to do
     */
    LoopMailbox(Runnable summon) {
        this.summon = summon;
    }

    void wake() {
        put(() -> woken = true);
    }

    /**
     * Forgets that it was woken. Whoever looks at the queue does this in the step that looks, so that what was queued before does
     * not wake anybody a second time, and what comes later does.
     */
    void queueSeen() {
        put(() -> woken = false);
    }

    void advanceFeed() {
        put(() -> feedAdvanced = true);
    }

    /** Takes nothing more. What was told before is still done. */
    void close() {
        put(() -> {
            closed = true;
            roomOrClosed.signalAll();
        });
    }

    /** Whether it was told something that nobody has done. */
    boolean hasEffects() {
        lock.lock();
        try {
            return !effects.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Tells the loop something if there is room. */
    ChannelAnswer offer(RuntimeEffect effect) {
        ChannelAnswer answer;
        lock.lock();
        try {
            answer = room();
            if (answer == ChannelAnswer.TAKEN) {
                effects.add(effect);
            }
        } finally {
            lock.unlock();
        }
        summonIfNeeded();
        return answer;
    }

    /** Tells the loop something, and waits until there is room or nobody takes anything any more. */
    ChannelAnswer send(RuntimeEffect effect) throws InterruptedException {
        ChannelAnswer answer;
        lock.lockInterruptibly();
        try {
            answer = room();
            while (answer == ChannelAnswer.FULL) {
                roomOrClosed.await();
                answer = room();
            }
            if (answer == ChannelAnswer.TAKEN) {
                effects.add(effect);
            }
        } finally {
            lock.unlock();
        }
        summonIfNeeded();
        return answer;
    }

    private ChannelAnswer room() {
        if (closed) {
            return ChannelAnswer.CLOSED;
        }
        return effects.size() < EFFECT_CAPACITY ? ChannelAnswer.TAKEN : ChannelAnswer.FULL;
    }

    /**
     * What whoever is at work does next.
     *
     * @return empty if nothing is left to do: whoever has asked leaves, and the next thing that comes summons somebody
     */
    Optional<Next> take() {
        lock.lock();
        try {
            LoopStep step = step();
            Optional<RuntimeEffect> effect = Optional.empty();
            switch (step) {
                case APPLY_EFFECT -> {
                    effect = Optional.of(effects.remove());
                    roomOrClosed.signal();
                }
                case PROCESS_QUEUE -> woken = false;
                case CHECK_FEED -> feedAdvanced = false;
                case REST -> {
                    atWork = false;
                    return Optional.empty();
                }
                case END_LOOP -> {
                    // Stays at work for ever, so that nobody is summoned any more.
                }
            }
            return Optional.of(new Next(step, effect));
        } finally {
            lock.unlock();
        }
    }

    private LoopStep step() {
        return LoopStepRule.decide(!effects.isEmpty(), closed, woken, feedAdvanced);
    }

    private void put(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
        summonIfNeeded();
    }

    private void summonIfNeeded() {
        boolean needed;
        lock.lock();
        try {
            needed = !atWork && step() != LoopStep.REST;
            atWork |= needed;
        } finally {
            lock.unlock();
        }
        if (needed) {
            summon.run();
        }
    }
}
