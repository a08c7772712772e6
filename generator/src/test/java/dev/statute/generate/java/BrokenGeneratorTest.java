package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Bridge;
import dev.statute.generate.testing.Defect;
import dev.statute.generate.testing.GeneratedBridges;
import dev.statute.generate.testing.Till;
import dev.statute.generate.testing.WholeKit;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conformance kit notices when the generator is broken. */
class BrokenGeneratorTest {
    private static final Catalog CATALOG = Till.catalog();
    private static final Machine TILL = CATALOG.machine("Till").orElseThrow();

    /** Two threads get into each other's way by chance, and seldom on a busy machine. */
    private static final int SEEDS = 20;

    @Test
    void theKitFindsNothingAboutTheGeneratorAsItIs() {
        assertThat(WholeKit.finding(TILL, GeneratedBridges.of(CATALOG).machine(TILL), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theKitNotices(Defect defect) {
        Bridge<Object, Object> broken = GeneratedBridges.broken(CATALOG, defect).machine(TILL);
        assertThat(LongStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> WholeKit.finding(TILL, broken, seed))
                        .flatMap(Optional::stream)
                        .findFirst())
                .hasValueSatisfying(
                        finding -> assertThat(finding.law()).as(finding.text()).isEqualTo(defect.law()));
    }
}
