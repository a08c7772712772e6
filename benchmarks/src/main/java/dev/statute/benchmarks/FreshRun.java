package dev.statute.benchmarks;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM does first and only once, measured from the inside: compiles, then generates. Prints milliseconds for each, and
 * those since the JVM was started.
 */
final class FreshRun {
    private FreshRun() {}

    /** Takes a folder of specs, or {@code synthetic} and a number of transitions. */
    public static void main(String[] args) {
        List<SourceText> files =
                args[0].equals("synthetic") ? Specs.synthetic(Integer.parseInt(args[1])) : Specs.of(Path.of(args[0]));
        long start = System.nanoTime();
        Catalog catalog = Specs.compile(files);
        long compiled = System.nanoTime();
        long characters = Specs.generate(catalog);
        long generated = System.nanoTime();
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(
                (compiled - start) / 1e6 + " " + (generated - compiled) / 1e6 + " " + sinceStart + " " + characters);
    }
}
