package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.mutate.Fate;
import dev.statute.conformance.mutate.MutationBudget;
import dev.statute.conformance.mutate.MutationReport;
import dev.statute.conformance.mutate.MutationRun;
import dev.statute.generate.testing.MutantCode;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Java is generated from each mutant of a spec, and the conformance kit holds it against the spec itself: what differs has to
 * be noticed.
 */
class GeneratedMutantsTest {
    private static final MutationBudget BUDGET = new MutationBudget(200, 40, 1, 100_000, 0);

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return all(Specs.fixtures());
    }

    @TestFactory
    Stream<DynamicTest> quickstart() {
        return all(Specs.quickstart());
    }

    private static Stream<DynamicTest> all(Catalog catalog) {
        MutantCode code = new MutantCode(catalog);
        return Stream.concat(
                catalog.machines().stream()
                        .map(machine -> DynamicTest.dynamicTest(machine.name(), () -> assertKilled(code, machine))),
                catalog.policies().stream()
                        .map(policy -> DynamicTest.dynamicTest(policy.name(), () -> assertKilled(code, policy))));
    }

    private static void assertKilled(MutantCode code, Machine machine) {
        MutationReport<Machine> report = MutationRun.of(machine, BUDGET, mutant -> code.machine(mutant.spec()));
        assertThat(report.survivors()).as(report.text()).isEmpty();
        assertThat(report.count(Fate.KILLED)).as(report.text()).isPositive();
    }

    private static void assertKilled(MutantCode code, Policy policy) {
        MutationReport<Policy> report = MutationRun.of(policy, BUDGET, mutant -> code.policy(mutant.spec()));
        assertThat(report.survivors()).as(report.text()).isEmpty();
        assertThat(report.count(Fate.KILLED)).as(report.text()).isPositive();
    }
}
