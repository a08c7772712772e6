package dev.statute.session.loop;

import dev.statute.session.types.OperationKind;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** What a loop sees of the operations of its session that have ended. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public interface CompletionFeedView {

    /** A feed in which nothing ever ends. */
    CompletionFeedView EMPTY = new CompletionFeedView() {
        @Override
        public long watermark() {
            return 0;
        }

        @Override
        public List<Entry> listSince(long after) {
            return List.of();
        }

        @Override
        public Subscription onAdvance(Runnable listener) {
            return () -> {};
        }
    };

    /** The number of the last operation that has ended; 0 if none has. It never goes back. */
    long watermark();

    /**
     * What has ended after a number, in the order of their numbers, as far as it is remembered.
     *
     * @param after 0 or more
     */
    List<Entry> listSince(long after);

    /**
     * Has somebody called whenever the watermark has risen. Several rises may be one call. No lock is held during a call.
     *
     * @param listener returns soon
     * @return ends it
     */
    Subscription onAdvance(Runnable listener);

    /** Something that can be ended. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        /** Ends it. Repeating it changes nothing. */
        @Override
        void close();
    }

    /**
     * An operation that has ended.
     *
     * @param sequence its number, from 1
     * @param kind what it was
     */
    record Entry(long sequence, OperationKind kind) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(kind, "kind");
        }
    }
}
