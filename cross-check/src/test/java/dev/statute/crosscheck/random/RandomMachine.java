package dev.statute.crosscheck.random;

import dev.statute.crosscheck.Answer;
import dev.statute.crosscheck.ReferenceExplorer;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A machine that was made at random, and is small enough to be explored in a moment.
 *
 * @param seed what makes the same machine again
 * @param types the file of its types
 * @param source the file of the machine
 * @param machine what it means
 * @param answer what the reference says about it
 */
public record RandomMachine(long seed, String types, String source, Machine machine, Answer answer) {
    private static final long MOST_STEPS = 6_000;
    private static final int TRIES = 200;

    /** The machine of a seed: the first of many that is neither too small nor too large. */
    public static RandomMachine of(long seed) {
        for (int i = 0; i < TRIES; i++) {
            Optional<RandomMachine> machine = sketched(seed, new Sketch(seed * TRIES + i));
            if (machine.isPresent()) {
                return machine.get();
            }
        }
        throw new AssertionError("no machine of seed " + seed + " is of a handy size");
    }

    private static Optional<RandomMachine> sketched(long seed, Sketch sketch) {
        Machine full = compile(sketch.types(), sketch.machine(Set.of()));
        Optional<Answer> answer = ReferenceExplorer.explore(full, full.check(), MOST_STEPS);
        if (answer.isEmpty() || answer.get().distinct() < sketch.fewestStates()) {
            return Optional.empty();
        }
        Map<String, Integer> broken = new LinkedHashMap<>();
        answer.get().violations().forEach((violation, length) -> broken.put(violation.name(), length));
        String source = sketch.machine(sketch.leftOut(broken));
        Machine machine = compile(sketch.types(), source);
        return ReferenceExplorer.explore(machine, machine.check(), MOST_STEPS)
                .map(kept -> new RandomMachine(seed, sketch.types(), source, machine, kept));
    }

    private static Machine compile(String types, String source) {
        var compilation = SpecCompiler.compile(
                SpecFiles.of(new SourceText("toy.types.yaml", types), new SourceText("toy.machine.yaml", source)));
        if (compilation.catalog().isEmpty()) {
            throw new AssertionError(compilation.diagnostics().stream()
                            .map(d -> d.at() + ": " + d.message())
                            .collect(Collectors.joining("\n"))
                    + "\n" + types + "\n" + source);
        }
        return compilation.catalog().get().machine("Toy").orElseThrow();
    }

    /** The seed and both files. */
    @Override
    public String toString() {
        return "seed " + seed + "\n# toy.types.yaml\n" + types + "\n# toy.machine.yaml\n" + source;
    }
}
