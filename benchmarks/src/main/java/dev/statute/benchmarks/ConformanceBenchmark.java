package dev.statute.benchmarks;

import dev.statute.conformance.mutate.Fate;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the conformance kit on generated code: the oracle loop, the run that covers a spec completely, and the mutants.
 * Every measurement is a fresh JVM; of several, the median counts. Prints a table and writes it to a file.
 *
 * <p>Arguments: the file to write, the folder of the repository, and below that the folders of the fixtures and of other
 * specs.
 */
final class ConformanceBenchmark {
    private static final int FORKS = 3;

    private final ResultTable table = new ResultTable();

    private ConformanceBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ConformanceBenchmark benchmark = new ConformanceBenchmark();
        Path repository = Path.of(args[1]).toRealPath();
        Path fixtures = repository.resolve(args[2]);
        benchmark.measureLoop(fixtures);
        benchmark.measureFixtures(fixtures);
        for (String folder : List.of(args).subList(3, args.length)) {
            benchmark.measureFolder(repository.resolve(folder), folder);
        }
        benchmark.measureMutants(fixtures);
        benchmark.table.write(Path.of(args[0]));
    }

    private void measureLoop(Path specs) throws IOException, InterruptedException {
        Catalog catalog = Specs.compile(Specs.of(specs));
        try (TemporaryFolder classes = TemporaryFolder.create()) {
            CompiledSpecs.write(catalog, classes.path());
            for (Machine machine : catalog.machines()) {
                double[][] runs = fork(OracleRun.class, classes.path().toString(), specs.toString(), machine.name());
                String what = machine.name() + ": steps of the oracle loop, warm, per second ";
                table.row(what + "of processor time", "%,.0f", Medians.of(runs, 0));
                table.row(what + "by the clock", "%,.0f", Medians.of(runs, 1));
            }
        }
    }

    /** Each spec in a JVM of its own. */
    private void measureFixtures(Path specs) throws IOException, InterruptedException {
        Catalog catalog = Specs.compile(Specs.of(specs));
        try (TemporaryFolder classes = TemporaryFolder.create()) {
            CompiledSpecs.write(catalog, classes.path());
            for (String name : names(catalog)) {
                measureCover(name, classes.path(), specs, List.of(name));
            }
        }
    }

    /** All specs of a folder in one JVM. */
    private void measureFolder(Path specs, String label) throws IOException, InterruptedException {
        Catalog catalog = Specs.compile(Specs.of(specs));
        List<String> names = names(catalog);
        try (TemporaryFolder classes = TemporaryFolder.create()) {
            CompiledSpecs.write(catalog, classes.path());
            measureCover(label + " (" + names.size() + ")", classes.path(), specs, names);
        }
    }

    private static List<String> names(Catalog catalog) {
        return Stream.concat(catalog.machines().stream(), catalog.policies().stream())
                .map(Element::name)
                .toList();
    }

    private void measureCover(String label, Path classes, Path specs, List<String> names)
            throws IOException, InterruptedException {
        List<String> args = new ArrayList<>(List.of(classes.toString(), specs.toString()));
        args.addAll(names);
        double[][] runs = fork(CoverRun.class, args.toArray(String[]::new));
        String what = label + ": complete coverage, ";
        table.row(what + "inputs given", "%,.0f", Medians.of(runs, 4));
        table.row(what + "from the start of the JVM to the report", "%,.0f ms", Medians.of(runs, 0));
        table.row(what + "the same, processor time", "%,.0f ms", Medians.of(runs, 1));
        table.row(what + "fresh JVM, the run alone", "%,.0f ms", Medians.of(runs, 2));
        table.row(what + "warm, processor time", "%,.2f ms", Medians.of(runs, 3));
    }

    private void measureMutants(Path specs) throws IOException, InterruptedException {
        double[][] runs = fork(MutateRun.class, specs.toString());
        String what = "fixtures, mutants: ";
        for (Fate fate : Fate.values()) {
            table.row(what + fate.text(), "%,.0f", Medians.of(runs, 2 + fate.ordinal()));
        }
        table.row(what + "by the clock", "%.1f s", Medians.of(runs, 0));
        table.row(what + "processor time", "%.1f s", Medians.of(runs, 1));
    }

    private static double[][] fork(Class<?> program, String... args) throws IOException, InterruptedException {
        double[][] runs = new double[FORKS][];
        for (int i = 0; i < FORKS; i++) {
            String output = Forks.run(List.of("-Xmx1g"), program, args);
            runs[i] = Arrays.stream(output.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        return runs;
    }
}
