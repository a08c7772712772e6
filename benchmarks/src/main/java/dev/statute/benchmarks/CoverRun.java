package dev.statute.benchmarks;

import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Holds the generated code of machines and policies against their specs as completely as the kit can without random inputs:
 * a machine along the sequences that cover it, which are computed first, a policy in every cell. Prints milliseconds: from
 * the start of the JVM to the end of the first such run, reading the specs included, by the clock and of processor time of
 * the JVM; of that run alone by the clock; and the median of the runs of a warm JVM, processor time of the one thread. Then
 * how many inputs a run gives.
 */
final class CoverRun {
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int ROUNDS = 11;

    private CoverRun() {}

    /** Takes the folder of the classes, the folder of the specs, and the names of machines and policies. */
    public static void main(String[] args) throws Exception {
        CompiledSpecs classes = CompiledSpecs.in(Path.of(args[0]));
        Catalog catalog = Specs.compile(Specs.of(Path.of(args[1])));
        List<LongSupplier> runs = new ArrayList<>();
        for (String name : List.of(args).subList(2, args.length)) {
            Optional<Machine> machine = catalog.machine(name);
            runs.add(
                    machine.isPresent()
                            ? machineRun(classes, machine.get())
                            : policyRun(classes, catalog.policy(name).orElseThrow()));
        }
        LongSupplier run =
                () -> runs.stream().mapToLong(LongSupplier::getAsLong).sum();
        long before = System.nanoTime();
        long inputs = run.getAsLong();
        double first = (System.nanoTime() - before) / 1e6;
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        long processor = ProcessorTime.nanos();
        System.out.println(sinceStart + " " + processor / 1e6 + " " + first + " " + warm(run, inputs) + " " + inputs);
    }

    private static LongSupplier machineRun(CompiledSpecs classes, Machine machine) throws ReflectiveOperationException {
        BridgeSubject<?, ?> subject = new BridgeSubject<>(classes.machine(machine));
        return () -> {
            ConformanceReport report = Conformance.of(machine).check(subject);
            if (!report.conforms()) {
                throw new IllegalStateException(report.failure().toString());
            }
            return report.steps();
        };
    }

    private static LongSupplier policyRun(CompiledSpecs classes, Policy policy) throws ReflectiveOperationException {
        PolicyBridge bridge = classes.policy(policy);
        return () -> {
            PolicyComparison comparison = PolicyComparison.of(policy, bridge);
            comparison.difference().ifPresent(difference -> {
                throw new IllegalStateException(difference);
            });
            return comparison.asked();
        };
    }

    /** The median of the last rounds, once the warm-up is over: it is processor time too, since a busy machine warms slowly. */
    private static double warm(LongSupplier run, long inputs) {
        long start = ProcessorTime.ofThread();
        List<Double> rounds = new ArrayList<>();
        while (ProcessorTime.ofThread() - start < WARM_UP.toNanos() || rounds.size() < ROUNDS) {
            long before = ProcessorTime.ofThread();
            long given = run.getAsLong();
            rounds.add((ProcessorTime.ofThread() - before) / 1e6);
            if (given != inputs) {
                throw new IllegalStateException("a run gave " + given + " inputs, the first one " + inputs);
            }
        }
        return Medians.of(rounds.subList(rounds.size() - ROUNDS, rounds.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
