package dev.statute.session.credential;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The logins that are under way, in the order in which they have begun. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class PendingLogins {
    /** No logins. */
    public static final PendingLogins NONE = new PendingLogins(new LinkedHashMap<>());

    private final Map<String, PendingLogin> byName;

    private PendingLogins(Map<String, PendingLogin> byName) {
        this.byName = byName;
    }

    /**
     * These logins.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static PendingLogins of(Collection<? extends PendingLogin> logins) {
        Map<String, PendingLogin> byName = new LinkedHashMap<>();
        for (PendingLogin login : logins) {
            if (byName.put(login.name(), login) != null) {
                throw new IllegalArgumentException("The login " + login.name() + " is there twice.");
            }
        }
        return new PendingLogins(byName);
    }

    /** One more, or in the place of the one with its name. */
    public PendingLogins with(PendingLogin login) {
        Map<String, PendingLogin> more = new LinkedHashMap<>(byName);
        more.put(login.name(), login);
        return new PendingLogins(more);
    }

    /** Without some, whether they are there or not. */
    public PendingLogins without(Collection<String> names) {
        Map<String, PendingLogin> fewer = new LinkedHashMap<>(byName);
        fewer.keySet().removeAll(names);
        return new PendingLogins(fewer);
    }

    /** The login with a name. */
    public Optional<PendingLogin> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether there is one with a name. */
    public boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** All of them, in order. */
    public List<PendingLogin> all() {
        return List.copyOf(byName.values());
    }

    /** How many there are. */
    public int size() {
        return byName.size();
    }

    /** Whether the same logins are there, in whatever order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PendingLogins that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** Their names. */
    @Override
    public String toString() {
        return "PendingLogins" + byName.keySet();
    }
}
