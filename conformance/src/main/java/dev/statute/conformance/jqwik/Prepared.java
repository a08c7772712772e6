package dev.statute.conformance.jqwik;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.SpecResources;
import dev.statute.conformance.input.InputChooser;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What is costly to make and the same for all instances of a test class; jqwik makes one for each property. It is kept as
 * long as the tests run. Thread-safe.
 */
final class Prepared {
    private static final ConcurrentMap<Resources, Catalog> CATALOGS = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Machine, Conformance> CONFORMANCES = new ConcurrentHashMap<>();

    private static final ConcurrentMap<Machine, InputChooser> CHOOSERS = new ConcurrentHashMap<>();

    private Prepared() {}

    /** The paths of spec files, and the class path on which they are. */
    private record Resources(List<String> own, List<String> dependencies, Optional<ClassLoader> loader) {}

    /**
     * The specs of a module.
     *
     * @throws IllegalArgumentException as {@link SpecResources#compile} does
     */
    static Catalog catalog(List<String> own, List<String> dependencies) {
        Optional<ClassLoader> loader =
                Optional.ofNullable(Thread.currentThread().getContextClassLoader());
        return CATALOGS.computeIfAbsent(
                new Resources(List.copyOf(own), List.copyOf(dependencies), loader),
                resources -> SpecResources.compile(own, dependencies));
    }

    /**
     * The kit for a machine, with its covering sequences.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    static Conformance conformance(Machine machine) {
        return CONFORMANCES.computeIfAbsent(machine, Conformance::of);
    }

    /**
     * Chooses inputs of a machine.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    static InputChooser chooser(Machine machine) {
        return CHOOSERS.computeIfAbsent(machine, InputChooser::new);
    }
}
