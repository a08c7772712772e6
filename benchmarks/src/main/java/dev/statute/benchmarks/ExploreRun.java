package dev.statute.benchmarks;

import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.model.Machine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Explores a machine in a fresh JVM, and prints the generated and distinct states, the depth, nanoseconds of processor time
 * of the JVM and of the search alone, milliseconds of the search by the clock and since the JVM was started, and the bytes
 * that the states take.
 */
final class ExploreRun {
    private ExploreRun() {}

    /** Takes a folder of specs, the name of a machine, the number of threads, and of searches to do before. */
    public static void main(String[] args) {
        Machine machine = Specs.compile(Specs.of(Path.of(args[0]))).machines().stream()
                .filter(candidate -> candidate.name().equals(args[1]))
                .findFirst()
                .orElseThrow();
        ExplorerOptions options = ExplorerOptions.of(machine).withThreads(Integer.parseInt(args[2]));
        for (int i = Integer.parseInt(args[3]); i > 0; i--) {
            Explorer.explore(machine, options);
        }
        Exploration found = Explorer.explore(machine, options);
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(found.counts().generated() + " " + found.counts().distinct() + " "
                + found.counts().depth() + " " + ProcessorTime.nanos() + " "
                + found.processorTime().toNanos() + " " + found.elapsed().toMillis() + " " + sinceStart + " "
                + found.bytes() + " " + found.findings().size());
    }
}
