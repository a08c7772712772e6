package dev.statute.spec.check.policy;

import static dev.statute.spec.check.policy.Policies.policy;
import static dev.statute.spec.check.policy.Policies.policyAtItsName;
import static dev.statute.spec.diagnostic.Code.M510;
import static dev.statute.spec.diagnostic.Code.P101;

import org.junit.jupiter.api.Test;

class GapCheckTest {
    private static final String INPUTS = """
            inputs:
              kind: { type: Kind }
              hour: { type: int 0..23 }
              mode: { type: option of Mode }
            output: bool
            """;

    @Test
    void writesTheMissingCellsAsFewRows() {
        policyAtItsName("Kind, Mode", INPUTS + """
                rows:
                  owners: { if: { kind: Owner }, then: true }
                  by_day: { if: { kind: [Guest, Member], hour: 8..17, mode: { some: any } }, then: true }
                  closed: { if: { kind: [Guest, Member], mode: none }, then: false }
                """)
                .reportsOnly(P101)
                .saying("no row of `Entry` takes 8 of 27 cells")
                .helping(
                        "row_1: { if: { kind: [Guest, Member], hour: [0..7, 18..23], mode: { some: any } }, then: true }");
    }

    @Test
    void looksIntoOptionsAndVariants() {
        policyAtItsName("Kind, Mode", INPUTS + """
                rows:
                  empty: { if: { mode: none }, then: false }
                  shut: { if: { mode: { some: Closed } }, then: false }
                  low: { if: { mode: { some: { Open: { level: 0..1 } } }, kind: any_kind }, then: true }
                sets:
                  any_kind: [Guest, Member, Owner]
                """)
                .reportsOnly(P101)
                .helping("if: { mode: { some: { Open: { level: 2..3 } } } }");
    }

    @Test
    void otherwiseTakesTheGaps() {
        policy("Kind, Mode", INPUTS + """
                rows:
                  owners: { if: { kind: Owner }, then: true }
                otherwise: { then: false }
                """).isClean();
    }

    @Test
    void anIncompletePolicyMayHaveGaps() {
        policy("Kind, Mode", INPUTS + """
                complete: false
                rows:
                  owners: { if: { kind: Owner }, then: true }
                """).isClean();
    }

    @Test
    void aTableThatNobodyCouldReadIsRefused() {
        StringBuilder sections = new StringBuilder("inputs:\n");
        for (int i = 0; i < 18; i++) {
            sections.append("  b%d: { type: bool }\n".formatted(i));
        }
        sections.append("  kind: { type: Kind }\noutput: bool\nrows:\n  all: { if: {}, then: true }\n");
        policyAtItsName("Kind", sections.toString()).reportsOnly(M510).saying("more than 200000 cells");
    }
}
