package dev.statute.session.driver;

import dev.statute.session.types.FoundOfWrite;
import java.util.Optional;
import java.util.function.Predicate;

/** What of a write that has failed is found in the store, record by record. For one thread. */
final class WriteTraces {
    private boolean done;
    private boolean undone;
    private boolean foreign;

    /**
     * Looks at one record.
     *
     * @param found what is stored of it
     * @param written what was to be stored
     * @param before whether something is what was stored before
     */
    <T> void look(Optional<T> found, T written, Predicate<Optional<T>> before) {
        boolean isWritten = found.equals(Optional.of(written));
        boolean isBefore = before.test(found);
        // A record that the write leaves as it was says nothing.
        done |= isWritten && !isBefore;
        undone |= isBefore && !isWritten;
        foreign |= !isWritten && !isBefore;
    }

    /** What they say together. */
    FoundOfWrite together() {
        if (foreign || (done && undone)) {
            return FoundOfWrite.SOME_OF_IT;
        }
        return done ? FoundOfWrite.EVERYTHING : FoundOfWrite.NOTHING;
    }
}
