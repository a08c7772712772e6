package dev.statute.benchmarks;

import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Subject;
import dev.statute.spec.model.Machine;
import java.nio.file.Path;

/**
 * Drives the generated code of a machine and the reference interpreter with the same random inputs, and compares them after
 * every step. Prints the steps per second of processor time of the one thread that does it, and those by the clock: medians
 * of rounds in a warm JVM.
 */
final class OracleRun {
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 15;
    private static final int SEQUENCES = 5_000;
    private static final int LENGTH = 40;

    private OracleRun() {}

    /** Takes the folder of the classes, the folder of the specs, and the name of a machine. */
    public static void main(String[] args) throws Exception {
        Machine machine =
                Specs.compile(Specs.of(Path.of(args[1]))).machine(args[2]).orElseThrow();
        Subject subject = new BridgeSubject<>(CompiledSpecs.in(Path.of(args[0])).machine(machine));
        Conformance kit = Conformance.of(machine);
        double[] processor = new double[ROUNDS];
        double[] clock = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long processorBefore = ProcessorTime.ofThread();
            long before = System.nanoTime();
            ConformanceReport report = kit.withRandom(SEQUENCES, LENGTH, i).check(subject);
            long after = System.nanoTime();
            long processorAfter = ProcessorTime.ofThread();
            if (!report.conforms()) {
                throw new IllegalStateException(report.failure().toString());
            }
            if (i >= 0) {
                processor[i] = report.steps() / ((processorAfter - processorBefore) / 1e9);
                clock[i] = report.steps() / ((after - before) / 1e9);
            }
        }
        System.out.println(Medians.of(processor) + " " + Medians.of(clock));
    }
}
