package dev.statute.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void bothEndsOfARangeAreInside() {
        assertThat(Checks.argument(0, 0, 3, "x")).isZero();
        assertThat(Checks.argument(3, 0, 3, "x")).isEqualTo(3);
        assertThat(Checks.range(3, 0, 3)).isNull();
        assertThat(Checks.size(2, 2)).isNull();
    }

    @Test
    void anArgumentIsRefusedWithItsNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.argument(4, 0, 3, "Lamp.Dim.level"))
                .withMessage("Lamp.Dim.level is 4, outside of 0..3");
        assertThatNullPointerException()
                .isThrownBy(() -> Checks.present(null, "Lamp.Dim.by"))
                .withMessage("Lamp.Dim.by is null");
    }

    @Test
    void aComputedValueIsAFaultOfTheMachine() {
        assertThatExceptionOfType(MachineFault.class)
                .isThrownBy(() -> Checks.computed(-1, 0, 3, "Lamp/fields/level"))
                .withMessage("Lamp/fields/level: the new value is -1, outside of 0..3")
                .satisfies(fault -> assertThat(fault.address()).isEqualTo("Lamp/fields/level"));
        assertThatExceptionOfType(MachineFault.class)
                .isThrownBy(() -> Checks.computed("abc", Checks.size(3, 2), "Lamp/fields/names"))
                .withMessageContaining("has 3 elements, at most 2 are allowed")
                .withMessageContaining("abc");
    }
}
