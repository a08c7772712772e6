package dev.statute.conformance.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Specs;
import dev.statute.conformance.input.MissingDomainException;
import dev.statute.spec.model.Machine;
import org.junit.jupiter.api.Test;

final class PreparedTest {
    @Test
    void theSequencesOfAMachineAreComputedOnce() {
        Machine machine = Specs.lifecycle();

        assertThat(Prepared.conformance(machine)).isSameAs(Prepared.conformance(machine));
        assertThat(Prepared.chooser(machine)).isSameAs(Prepared.chooser(machine));
        assertThat(Prepared.conformance(machine).covering().missing()).isEmpty();
    }

    @Test
    void everyPropertyOfAMachineWithoutDomainsSaysWhichToWrite() {
        Undeclared test = new Undeclared();

        assertThatThrownBy(test::coversItsSpec)
                .isInstanceOf(MissingDomainException.class)
                .hasMessageContaining("`domains: { OrderId: 2 }`");
        assertThatThrownBy(test::runs)
                .isInstanceOf(MissingDomainException.class)
                .hasMessageContaining("`domains: { OrderId: 2 }`");
    }
}
