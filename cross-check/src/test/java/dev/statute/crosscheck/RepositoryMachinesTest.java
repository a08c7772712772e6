package dev.statute.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.model.Machine;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TLC and the explorer agree with the reference on every machine of the project. */
class RepositoryMachinesTest {

    static List<Named<Machine>> machines() {
        return RepositorySpecs.machines().stream()
                .map(machine -> Named.of(machine.name(), machine))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void allReadingsAgree(Machine machine) {
        SmallCheck small = SmallCheck.of(machine);

        assertThat(ExplorerAgreement.differences(machine, small.check(), small.answer()))
                .as(small.answer().counts())
                .isEmpty();

        assertThat(TlcAgreement.differences(machine, small.check(), small.answer()))
                .as(small.answer().counts())
                .isEmpty();
    }
}
