package dev.statute.session.ops;

import dev.statute.session.loop.CompletionFeedView;
import dev.statute.session.operation.CompletionEntry;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apiguardian.api.API;

/**
 * The ends of operations in the order in which they came. Entries are only ever added, by one registry, and numbered from 1;
 * if there are too many the oldest are forgotten, whether or not they were read.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CompletionFeed {

    /**
     * What the feed holds after a number.
     *
     * @param entries in the order of their numbers
     * @param watermark the number of the last end at the same moment
     */
    public record Batch(List<CompletionEntry> entries, long watermark) {
        /** Copies the list. */
        public Batch {
            entries = List.copyOf(entries);
        }
    }

    private final long capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final NavigableMap<Long, CompletionEntry> entries = new TreeMap<>();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private long watermark;

    /** Tells listeners apart that are the same object. */
    private record Listener(Runnable call, Object identity) {}

    CompletionFeed(long capacity) {
        this(capacity, List.of(), 0);
    }

    /** A feed that goes on where another one has ended. */
    CompletionFeed(long capacity, List<CompletionEntry> earlier, long watermark) {
        this.capacity = capacity;
        this.watermark = watermark;
        earlier.forEach(entry -> entries.put(entry.seq(), entry));
        forgetOldest();
    }

    /** The number of the last end; 0 if there was none. It never goes back. */
    public long watermark() {
        lock.lock();
        try {
            return watermark;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What has ended after a number, as far as it is remembered.
     *
     * @param after 0 or more
     */
    public Batch listSince(long after) {
        lock.lock();
        try {
            return new Batch(List.copyOf(entries.tailMap(after, false).values()), watermark);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something has ended after a number, which may have happened before.
     *
     * @param after 0 or more
     * @return the watermark, which is above that number
     */
    public long waitForAdvance(long after) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            // Who appends needs the same lock, so nothing comes between the look and the wait.
            while (watermark <= after) {
                advanced.await();
            }
            return watermark;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same, but no longer than it is told.
     *
     * @return empty if nothing has ended by then
     */
    public OptionalLong waitForAdvance(long after, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (watermark <= after) {
                if (nanos <= 0) {
                    return OptionalLong.empty();
                }
                nanos = advanced.awaitNanos(nanos);
            }
            return OptionalLong.of(watermark);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has somebody called after each advance. Who subscribes first and looks at the watermark afterwards misses nothing. No
     * lock is held during a call, and there is one call at a time.
     *
     * @param listener returns soon
     */
    public CompletionFeedView.Subscription onAdvance(Runnable listener) {
        Listener entry = new Listener(listener, new Object());
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /** The feed as the loop of the session sees it. */
    public CompletionFeedView view() {
        CompletionFeed self = this;
        return new CompletionFeedView() {
            @Override
            public long watermark() {
                return self.watermark();
            }

            @Override
            public List<Entry> listSince(long after) {
                return self.listSince(after).entries().stream()
                        .map(entry -> new Entry(entry.seq(), entry.kind()))
                        .toList();
            }

            @Override
            public Subscription onAdvance(Runnable listener) {
                return self.onAdvance(listener);
            }
        };
    }

    /** Adds the next end. */
    void append(CompletionEntry entry) {
        lock.lock();
        try {
            watermark = entry.seq();
            entries.put(entry.seq(), entry);
            forgetOldest();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Calls all who want to hear of an advance. */
    void tellListeners() {
        listeners.forEach(listener -> listener.call().run());
    }

    private void forgetOldest() {
        while (entries.size() > capacity) {
            entries.pollFirstEntry();
        }
    }
}
