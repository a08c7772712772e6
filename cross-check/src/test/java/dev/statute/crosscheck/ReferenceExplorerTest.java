package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.model.Machine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The numbers that the language reference gives, and those that can be counted by hand. */
class ReferenceExplorerTest {
    private static final Path FIXTURES = Path.of("machine-spec", "src", "test", "resources", "specs");

    @Test
    void inputLifecycleHasTheCountsThatWereMeasured() {
        Answer answer = explore("InputLifecycle");

        assertThat(answer.counts()).isEqualTo("147 distinct, 199 generated, depth 10");
        assertThat(answer.violations()).isEmpty();
        assertThat(answer.reached()).containsOnlyKeys("can_give_up", "can_recover_and_finish");
        assertThat(answer.transitions()).hasSize(11);
        assertThat(answer.reasons()).hasSize(7);
    }

    @Test
    void runSlotHoldsOneRunOfTwoOnFourStages() {
        Answer answer = explore("RunSlot");

        assertThat(answer.distinct()).isEqualTo(1 + 2 * 4);
        assertThat(answer.depth()).isEqualTo(5);
        assertThat(answer.violations()).isEmpty();
    }

    private static Answer explore(String name) {
        Machine machine = RepositorySpecs.machinesIn(FIXTURES).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ReferenceExplorer.explore(machine, machine.check(), 10_000).orElseThrow();
    }
}
