package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.mutate.MutationBudget;
import dev.statute.generate.testing.Mutation;
import dev.statute.generate.testing.Specs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance kit kills all mutants of small specs; {@link RepositoryMutants} looks at all specs. */
class GeneratedMutantsTest {
    private static final Mutation MUTATION = new Mutation(
            new MutationBudget(200, 40, 1, 100_000, 0),
            (name, report) -> assertThat(report.undecided()).as(report.text()).isEmpty());

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return MUTATION.tests(Specs.fixtures());
    }

    @TestFactory
    Stream<DynamicTest> quickstart() {
        return MUTATION.tests(Specs.quickstart());
    }
}
