package dev.statute.session.loop;

import dev.statute.session.types.WakeCursors;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;

/** Keeps how far a session has followed the feed of completions. It belongs to the epoch of its operations. */
@API(status = API.Status.EXPERIMENTAL)
public interface WakeCursorStore {
    /** How far it has come; empty if it has never followed the feed. */
    Optional<WakeCursors> load();

    /** Keeps how far it has come. */
    void store(WakeCursors cursors);

    /** Keeps it in memory. */
    static WakeCursorStore inMemory() {
        AtomicReference<Optional<WakeCursors>> kept = new AtomicReference<>(Optional.empty());
        return new WakeCursorStore() {
            @Override
            public Optional<WakeCursors> load() {
                return Objects.requireNonNull(kept.get());
            }

            @Override
            public void store(WakeCursors cursors) {
                kept.set(Optional.of(cursors));
            }
        };
    }
}
