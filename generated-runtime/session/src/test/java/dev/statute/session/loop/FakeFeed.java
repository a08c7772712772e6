package dev.statute.session.loop;

import dev.statute.session.types.OperationKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feed in which operations end when a test says so. */
class FakeFeed implements CompletionFeedView {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void ended(OperationKind kind) {
        endedQuietly(kind);
        listeners.forEach(Runnable::run);
    }

    /** Something has ended, and nobody hears of it. */
    void endedQuietly(OperationKind kind) {
        entries.add(new Entry(entries.size() + 1, kind));
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public long watermark() {
        return entries.size();
    }

    @Override
    public List<Entry> listSince(long after) {
        return entries.stream().filter(entry -> entry.sequence() > after).toList();
    }

    @Override
    public Subscription onAdvance(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
