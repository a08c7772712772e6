package dev.statute.spec.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.spec.check.Machines;
import dev.statute.spec.model.Machine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExplorerOptionsTest {
    private static final String SECTIONS = """
            phases:
              Open: { initial: true }
            inputs:
              Knock: {}
            transitions:
              hear: { input: Knock, from: Open, to: same }
            """;

    @Test
    void withoutABudgetThereAreDefaults() {
        ExplorerOptions options = ExplorerOptions.of(Machines.compiled(SECTIONS));

        assertThat(options.budget().states()).isEqualTo(50_000_000);
        assertThat(options.budget().time()).isEqualTo(Duration.ofMinutes(10));
        assertThat(options.budget().bytes())
                .isLessThan(Runtime.getRuntime().maxMemory())
                .isGreaterThan(Runtime.getRuntime().maxMemory() / 2);
        assertThat(options.threads()).isEqualTo(1);
        assertThat(options.symmetry()).isFalse();
    }

    @Test
    void theSectionSaysTheBudget() {
        ExplorerOptions options = ExplorerOptions.of(
                Machines.compiled(SECTIONS + "check: { budget: { states: 7, seconds: 90, megabytes: 3 } }\n"));

        assertThat(options.budget().states()).isEqualTo(7);
        assertThat(options.budget().time()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.budget().bytes()).isEqualTo(3 << 20);
    }

    @Test
    void aBudgetMayBeLargerThanAnyMemory() {
        assertThat(ExplorerOptions.of(
                                Machines.compiled(SECTIONS + "check: { budget: { megabytes: 99999999999999999 } }\n"))
                        .budget()
                        .bytes())
                .isPositive();
    }

    @Test
    void aProfileOverridesTheSection() {
        Machine machine = Machines.compiled(
                SECTIONS + "check: { depth: 3, budget: { states: 7 }, profiles: { deep: { depth: 30 } } }\n");

        assertThat(ExplorerOptions.of(machine).check().depth()).hasValue(3);
        assertThat(ExplorerOptions.of(machine, "deep").check().depth()).hasValue(30);
        assertThat(ExplorerOptions.of(machine, "deep").budget().states()).isEqualTo(7);
        assertThat(ExplorerOptions.of(machine, "ci").check()).isEqualTo(machine.check());
    }

    @Test
    void aDepthOverridesBoth() {
        Machine machine = Machines.compiled(SECTIONS + "check: { depth: 3 }\n");

        assertThat(ExplorerOptions.of(machine).withDepth(9).check().depth()).hasValue(9);
    }

    @Test
    void thereIsAtLeastOneThread() {
        ExplorerOptions options = ExplorerOptions.of(Machines.compiled(SECTIONS));

        assertThatIllegalArgumentException().isThrownBy(() -> options.withThreads(0));
    }
}
