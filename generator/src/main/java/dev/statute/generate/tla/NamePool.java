package dev.statute.generate.tla;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives out names, each only once, and none that TLA+ has a meaning for. */
final class NamePool {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> avoided = new HashSet<>();

    /** Takes names that are what they are. */
    void takeAll(Collection<String> names) {
        taken.addAll(names);
    }

    /** Keeps names free for bound variables: they are not given out, nor do they count as taken. */
    void avoid(Collection<String> names) {
        avoided.addAll(names);
    }

    /** Whether the name was given out or means something in TLA+. */
    boolean isTaken(String name) {
        return taken.contains(name) || ReservedWords.contains(name);
    }

    /**
     * The wanted name; if it is in use, one that says by {@code kind} what it stands for.
     *
     * @param kind a word such as {@code invariant}
     */
    String take(String wanted, String kind) {
        String name = wanted;
        if (!isFree(name)) {
            name = wanted + "_" + kind;
        }
        if (!isFree(name)) {
            name = kind + "_" + wanted;
        }
        String base = name;
        for (int i = 2; !isFree(name); i++) {
            name = base + "_" + i;
        }
        taken.add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !isTaken(name) && !avoided.contains(name);
    }
}
