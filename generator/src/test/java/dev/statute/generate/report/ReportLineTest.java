package dev.statute.generate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportLineTest {
    private static final Catalog CATALOG =
            SpecFixtures.compile("runtime.types.yaml", "input-lifecycle.machine.yaml", "input-admission.policy.yaml");
    private static final Machine MACHINE = CATALOG.machine("InputLifecycle").orElseThrow();

    @Test
    void saysThatAllIsWell() {
        assertThat(ReportLine.of(new Sample(MACHINE).report()))
                .isEqualTo("InputLifecycle: 147 states, 199 steps, depth 10, 10 properties hold,"
                        + " exhaustive within InputId: 2, RunId: 2 (12 ms)");
    }

    @Test
    void saysWhatIsNotWell() {
        assertThat(ReportLine.of(new Sample(MACHINE)
                        .counts(1, 1_234_567, 3)
                        .symmetric()
                        .bounded("bounded (depth 3)")
                        .verdict("can_give_up", Verdict.NOT_CHECKED, "")
                        .verdict("accepted_is_clean", Verdict.BROKEN, "")
                        .report()))
                .isEqualTo("InputLifecycle: 1 state up to symmetry, 1,234,567 steps, depth 3, 1 property broken,"
                        + " 8 properties hold, 1 not checked, bounded (depth 3) (12 ms)");
    }

    @Test
    void countsTheCellsOfWhatWasNotExplored() {
        assertThat(ReportLine.of(new MachineReport(MACHINE, Optional.empty(), List.of())))
                .isEqualTo("InputLifecycle: 9 phases x 10 inputs: 17 handled, 69 rejected, 4 ignored");
        assertThat(ReportLine.of(
                        new PolicyReport(CATALOG.policy("InputAdmission").orElseThrow(), List.of())))
                .isEqualTo("InputAdmission: 6 rows, 18 cells: 0 gaps, 0 overlaps");
    }
}
