package dev.statute.benchmarks;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.tla.TlaGenerator;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures the explorer beside TLC, on the machines of this module, and on a small machine of the fixtures. Every
 * measurement is a fresh JVM; of three, the median counts. Prints a table and writes it to a file.
 *
 * <p>Arguments: the folder of the machines, the folder of the fixtures, and the file to write.
 */
final class ExploreBenchmark {
    private static final int FORKS = 3;
    private static final String SMALL = "InputLifecycle";

    private final Path machines;
    private final ResultTable table = new ResultTable();

    private ExploreBenchmark(Path machines) {
        this.machines = machines;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        ExploreBenchmark benchmark = new ExploreBenchmark(Path.of(args[0]).toRealPath());
        for (Machine machine : Specs.compile(Specs.of(benchmark.machines)).machines()) {
            benchmark.measure(machine);
        }
        benchmark.measureSmall(Path.of(args[1]).toRealPath());
        benchmark.table.write(Path.of(args[2]));
    }

    private void measure(Machine machine) throws IOException, InterruptedException {
        String name = machine.name();
        ExploreFigures one = explore(machines, name, 1, 0);
        ExploreFigures warm = explore(machines, name, 1, 2);
        ExploreFigures two = explore(machines, name, 2, 2);
        TlcFigures tlc = tlc(machine);
        if (tlc.generated() != one.generated() || tlc.distinct() != one.distinct() || tlc.depth() != one.depth()) {
            throw new IllegalStateException(name + ": TLC counts " + tlc + ", the explorer " + one);
        }
        table.row(name + ": distinct states", "%,d", one.distinct());
        table.row(name + ": generated states", "%,d", one.generated());
        table.row(
                name + ": generated states per second of processor time, cold JVM", "%,.0f", one.perProcessorSecond());
        table.row(name + ": the same, the search alone", "%,.0f", one.perSearchSecond());
        table.row(name + ": the same, the search alone, third search of its JVM", "%,.0f", warm.perSearchSecond());
        table.row(name + ": TLC, generated states per second of processor time", "%,.0f", tlc.perProcessorSecond());
        table.row(name + ": times TLC, cold JVM", "%.1f", one.perProcessorSecond() / tlc.perProcessorSecond());
        table.row(name + ": bytes per distinct state", "%.1f", (double) one.bytes() / one.distinct());
        table.row(name + ": search by the clock, one thread, third search", "%,d ms", warm.millis());
        table.row(name + ": search by the clock, two threads, third search", "%,d ms", two.millis());
        table.row(name + ": speed of two threads, times one", "%.2f", (double) warm.millis() / two.millis());
    }

    private void measureSmall(Path fixtures) throws IOException, InterruptedException {
        table.row(
                SMALL + ": from the start of the JVM to the verdict",
                "%,d ms",
                explore(fixtures, SMALL, 1, 0).sinceStart());
    }

    private static ExploreFigures explore(Path folder, String machine, int threads, int before)
            throws IOException, InterruptedException {
        List<ExploreFigures> runs = new ArrayList<>();
        for (int i = 0; i < FORKS; i++) {
            runs.add(ExploreFigures.read(Forks.run(
                    List.of("-Xmx4g"),
                    ExploreRun.class,
                    folder.toString(),
                    machine,
                    String.valueOf(threads),
                    String.valueOf(before))));
        }
        runs.sort(Comparator.comparingLong(ExploreFigures::millis));
        return runs.get(FORKS / 2);
    }

    private static TlcFigures tlc(Machine machine) throws IOException, InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path folder = temporary.path();
            for (GeneratedFile file : TlaGenerator.generate(machine, machine.check())) {
                Files.writeString(folder.resolve(file.path()), file.content());
            }
            return TlcFigures.read(Forks.run(
                    List.of("-Xmx4g", "-XX:+UseParallelGC"),
                    TlcRun.class,
                    "-workers",
                    "1",
                    "-metadir",
                    folder.resolve("states").toString(),
                    "-config",
                    folder.resolve(machine.name() + ".cfg").toString(),
                    folder.resolve(machine.name() + ".tla").toString()));
        }
    }
}
