package dev.statute.session.completion;

import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Who waits for what, for those who look for mistakes. It is no fact of the session: nothing may depend on it.
 *
 * @param entries the inputs that are waited for, in the order of the text of their ids
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletionSnapshot(List<Entry> entries) {
    /** Refuses null, and copies the list. */
    public CompletionSnapshot {
        entries = List.copyOf(entries);
    }

    /** For how many inputs somebody waits. */
    public int inputCount() {
        return entries.size();
    }

    /** How many wait. */
    public int waiterCount() {
        return entries.stream().mapToInt(Entry::waiters).sum();
    }

    /**
     * An input that is waited for.
     *
     * @param inputId the input
     * @param waiters how many wait for it, 1 or more
     */
    public record Entry(InputId inputId, int waiters) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(inputId, "inputId");
        }
    }
}
