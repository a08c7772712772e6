package dev.statute.spec.check.policy;

import static dev.statute.spec.check.policy.Policies.policy;
import static dev.statute.spec.diagnostic.Code.E301;
import static dev.statute.spec.diagnostic.Code.M112;
import static dev.statute.spec.diagnostic.Code.M202;
import static dev.statute.spec.diagnostic.Code.M401;
import static dev.statute.spec.diagnostic.Code.P102;
import static dev.statute.spec.diagnostic.Code.P104;
import static dev.statute.spec.diagnostic.Code.P106;

import org.junit.jupiter.api.Test;

/** The rules about which row decides. */
class RowChecksTest {
    private static final String INPUTS = """
            inputs:
              kind: { type: Kind }
              hour: { type: int 0..23 }
            output: bool
            """;

    @Test
    void showsTheCellThatTwoRowsTake() {
        policy("Kind", INPUTS + """
                rows:
                  ‹early›: { if: { hour: 0..12 }, then: true }
                  «members»: { if: { kind: { any_except: [Guest] }, hour: 12..23 }, then: true }
                  guests: { if: { kind: Guest, hour: 13..23 }, then: false }
                """)
                .reportsOnly(P102)
                .saying("rows `early` and `members` both take 2 cells")
                .exampleShowing("{ kind: Member, hour: 12 }");
    }

    @Test
    void warnsOfARowThatOthersShadow() {
        policy("Kind", INPUTS + """
                hit: first
                rows:
                  early: { if: { hour: 0..12 }, then: true }
                  late: { if: { hour: 13..23 }, then: false }
                  «noon»: { if: { kind: Owner, hour: 12 }, then: true }
                """).reportsOnly(P104).saying("row `noon` never decides");
    }

    @Test
    void warnsOfARowThatMatchesNothing() {
        policy("Kind", INPUTS + """
                rows:
                  all: { if: {}, then: true }
                  «nobody»: { if: { kind: { any_except: [Guest, Member, Owner] } }, then: true }
                """).reportsOnly(P104).saying("nothing matches its `if`");
    }

    @Test
    void warnsOfAnOtherwiseWithNothingLeft() {
        policy("Kind", INPUTS + """
                rows:
                  all: { if: {}, then: true }
                «otherwise»: { then: false }
                """).reportsOnly(P104).saying("`otherwise` never decides");
    }

    @Test
    void warnsOfAnOrderThatDoesNotMatter() {
        policy("Kind", INPUTS + """
                «hit: first»
                rows:
                  early: { if: { hour: 0..12 }, then: true }
                  late: { if: { hour: 13..23 }, then: false }
                """).reportsOnly(P106).isRepairedByItsFix();
    }

    @Test
    void theFirstOfOverlappingRowsDecides() {
        policy("Kind", INPUTS + """
                hit: first
                rows:
                  owners: { if: { kind: Owner }, then: true }
                  early: { if: { hour: 0..12 }, then: true }
                  rest: { if: {}, then: false }
                examples:
                  - { given: { kind: Owner, hour: 20 }, expect: true }
                  - { given: { kind: Guest, hour: 20 }, expect: false }
                """).isClean();
    }

    @Test
    void anInputIsNotNamedLikeAPartOfTheOutput() {
        policy("Answer", """
                inputs:
                  «allowed»: { type: bool }
                output: Answer
                rows:
                  all: { if: {}, then: { allowed: true, fee: 0 } }
                """).reportsOnly(M202);
    }

    @Test
    void aRangeStaysWithinItsInput() {
        policy("Kind", INPUTS + """
                rows:
                  all: { if: { hour: «0..24» }, then: true }
                """).reportsOnly(M401).saying("`0..24` is outside of `int 0..23`");
    }

    @Test
    void anInputThatNoTableCanHaveIsReportedOnce() {
        policy("Kind, RunId", """
                inputs:
                  kind: { type: Kind }
                  «run»: { type: RunId }
                output: bool
                rows:
                  all: { if: {}, then: true }
                examples:
                  - { given: { kind: Guest }, expect: true }
                """).reportsOnly(E301).saying("cannot be `RunId`");
    }

    @Test
    void warnsOfASetThatNoRowUses() {
        policy("Kind", INPUTS + """
                sets:
                  «late»: [22, 23]
                rows:
                  all: { if: {}, then: true }
                """).reportsOnly(M112).saying("set `late` is never used");
    }

    @Test
    void warnsOfABaseThatNoRowUses() {
        policy("Kind, Answer", """
                inputs:
                  kind: { type: Kind }
                output: Answer
                bases:
                  usual: { allowed: true, fee: 0 }
                  «rare»: { allowed: false, fee: 0 }
                rows:
                  all: { if: {}, then: { base: usual, fee: 3 } }
                """).reportsOnly(M112).saying("base `rare` is never used");
    }
}
