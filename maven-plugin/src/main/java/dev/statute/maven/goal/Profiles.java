package dev.statute.maven.goal;

import static java.util.stream.Collectors.joining;

import dev.statute.spec.model.Catalog;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The profiles of {@code check} sections. Stateless. */
final class Profiles {
    private Profiles() {}

    /**
     * A sentence if a profile is asked for that no machine has, with the names of those that there are. It is enough that
     * one machine has it: a profile is named once for all machines of a module.
     */
    static Optional<String> unknown(Catalog catalog, Optional<String> wanted) {
        Set<String> known = new TreeSet<>();
        catalog.machines().forEach(machine -> known.addAll(machine.profiles().keySet()));
        return wanted.filter(profile -> !catalog.machines().isEmpty() && !known.contains(profile))
                .map(profile -> "no machine has a profile `" + profile + "`; " + offer(known));
    }

    private static String offer(Set<String> known) {
        return known.isEmpty()
                ? "no profiles are declared"
                : "known profiles: "
                        + known.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }
}
