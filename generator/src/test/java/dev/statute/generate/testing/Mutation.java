package dev.statute.generate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.mutate.Fate;
import dev.statute.conformance.mutate.MutationBudget;
import dev.statute.conformance.mutate.MutationReport;
import dev.statute.conformance.mutate.MutationRun;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.TypeName;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that generate Java from each mutant of a spec, and have the conformance kit hold it against the spec itself: what
 * differs has to be noticed.
 */
public final class Mutation {
    private final MutationBudget budget;
    private final BiConsumer<TypeName, MutationReport<?>> reports;

    /**
     * @param budget how much work is put into each mutant
     * @param reports told what became of the mutants of each spec, before it is looked at
     */
    public Mutation(MutationBudget budget, BiConsumer<TypeName, MutationReport<?>> reports) {
        this.budget = budget;
        this.reports = reports;
    }

    /** A test for each machine and policy. */
    public Stream<DynamicTest> tests(Catalog catalog) {
        MutantCode code = new MutantCode(catalog);
        return Stream.concat(
                catalog.machines().stream()
                        .map(machine -> test(
                                machine.typeName(),
                                () -> MutationRun.of(machine, budget, mutant -> code.machine(mutant.spec())))),
                catalog.policies().stream()
                        .map(policy -> test(
                                policy.typeName(),
                                () -> MutationRun.of(policy, budget, mutant -> code.policy(mutant.spec())))));
    }

    private <S extends Element> DynamicTest test(TypeName name, Supplier<MutationReport<S>> run) {
        return DynamicTest.dynamicTest(name.simpleName(), () -> {
            MutationReport<S> report = run.get();
            reports.accept(name, report);
            assertThat(report.survivors()).as(report.text()).isEmpty();
            assertThat(report.count(Fate.KILLED)).as(report.text()).isPositive();
        });
    }
}
