package dev.statute.generate.java;

import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of the methods that read and write a type: what the author calls it, with a number where two are alike. */
final class JsonNames {
    private final Map<Type, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The name after {@code write_} or {@code read_}. It starts with a small letter only if a keyword stands first. */
    String of(Type type) {
        return names.computeIfAbsent(type, t -> {
            String name = JavaNames.pascal(Types.text(t).replaceAll("[^A-Za-z0-9]+", "_"));
            // Types of one text differ in their packages or in the sign of a bound.
            String free = taken.contains(name) ? name + "_" + taken.size() : name;
            taken.add(free);
            return free;
        });
    }
}
