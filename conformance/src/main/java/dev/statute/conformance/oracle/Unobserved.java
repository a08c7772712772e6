package dev.statute.conformance.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a subject did not tell although the spec knows it: {@code phase} and names of fields of its state, and parts of its
 * answers such as {@code the guard}. Not thread-safe.
 */
final class Unobserved {
    private final Set<String> names = new LinkedHashSet<>();

    void add(String name) {
        names.add(name);
    }

    /** Notes a part that was not told; the part as it is. */
    <T> Optional<T> part(String name, Optional<T> told) {
        if (told.isEmpty()) {
            names.add(name);
        }
        return told;
    }

    /** In the order in which they were missed first. */
    List<String> names() {
        return List.copyOf(names);
    }
}
