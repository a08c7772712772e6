package dev.statute.session.auth;

import dev.statute.session.store.RuntimeStore;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Gives all who use one store the same authority. Stores are one if they name the same {@link RuntimeStore#authAuthorityKey()},
 * or are the same object. An authority lives as long as somebody holds it; the first store for which it was asked is the one
 * that it goes on to use.
 *
 * <p>A process has {@linkplain #ofProcess() one of these}, if nobody chooses another. Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AuthAuthorities {
    private static final AuthAuthorities OF_PROCESS =
            new AuthAuthorities(store -> AuthAuthority.over(store, Clock.systemUTC()));

    private final Function<RuntimeStore, AuthAuthority> factory;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param factory makes an authority for a store that has none
     */
    public AuthAuthorities(Function<RuntimeStore, AuthAuthority> factory) {
        this.factory = Objects.requireNonNull(factory, "factory");
    }

    /** Those that all share who choose nothing else: {@linkplain AuthAuthority#over of the usual kind}, by the clock of the system. */
    public static AuthAuthorities ofProcess() {
        return OF_PROCESS;
    }

    /** Holds nothing that would keep a store or an authority alive. */
    private record Entry(
            Optional<String> key, WeakReference<RuntimeStore> store, WeakReference<AuthAuthority> authority) {
        boolean isFor(RuntimeStore other, Optional<String> itsKey) {
            return key.isPresent() ? key.equals(itsKey) : store.refersTo(other);
        }
    }

    /** The authority of all who use a store. */
    public AuthAuthority of(RuntimeStore store) {
        // Asked first: a store that is slow keeps nobody from the others.
        Optional<String> key = store.authAuthorityKey();
        lock.lock();
        try {
            entries.removeIf(entry -> entry.authority().refersTo(null));
            return entries.stream()
                    .filter(entry -> entry.isFor(store, key))
                    .flatMap(entry -> Optional.ofNullable(entry.authority().get()).stream())
                    .findFirst()
                    .orElseGet(() -> made(store, key));
        } finally {
            lock.unlock();
        }
    }

    private AuthAuthority made(RuntimeStore store, Optional<String> key) {
        AuthAuthority made = factory.apply(store);
        entries.add(new Entry(key, new WeakReference<>(store), new WeakReference<>(made)));
        return made;
    }
}
