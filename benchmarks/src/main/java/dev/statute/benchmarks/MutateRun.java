package dev.statute.benchmarks;

import dev.statute.conformance.mutate.Fate;
import dev.statute.conformance.mutate.MutationBudget;
import dev.statute.conformance.mutate.MutationReport;
import dev.statute.conformance.mutate.MutationRun;
import dev.statute.generate.testing.MutantCode;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes every mutant of the specs in a folder, generates Java from each, compiles it in memory, and has the kit look for the
 * mistake. Prints seconds by the clock and of processor time of the whole JVM, then how many mutants came to each {@link
 * Fate}.
 */
final class MutateRun {
    private static final MutationBudget SMALL = MutationBudget.SMALL;

    /** Without hints, which are about the spec and not about the code. */
    private static final MutationBudget BUDGET =
            new MutationBudget(SMALL.runs(), SMALL.length(), SMALL.seed(), SMALL.steps(), 0);

    private MutateRun() {}

    /** Takes a folder of specs. */
    public static void main(String[] args) {
        Catalog catalog = Specs.compile(Specs.of(Path.of(args[0])));
        long before = System.nanoTime();
        long processorBefore = ProcessorTime.nanos();
        MutantCode code = new MutantCode(catalog);
        List<MutationReport<?>> reports = new ArrayList<>();
        for (Machine machine : catalog.machines()) {
            reports.add(MutationRun.of(machine, BUDGET, mutant -> code.machine(mutant.spec())));
        }
        for (Policy policy : catalog.policies()) {
            reports.add(MutationRun.of(policy, BUDGET, mutant -> code.policy(mutant.spec())));
        }
        System.out.println((System.nanoTime() - before) / 1e9 + " "
                + (ProcessorTime.nanos() - processorBefore) / 1e9 + " "
                + Arrays.stream(Fate.values())
                        .map(fate -> String.valueOf(count(reports, fate)))
                        .collect(Collectors.joining(" ")));
    }

    private static long count(List<MutationReport<?>> reports, Fate fate) {
        return reports.stream().mapToLong(report -> report.count(fate)).sum();
    }
}
