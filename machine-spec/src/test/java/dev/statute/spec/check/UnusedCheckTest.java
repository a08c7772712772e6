package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M112;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusedCheckTest {
    private static final String SECTIONS = """
            constants:
              MOST: { value: 3 }
            parameters:
              limit: { type: int 0..3, default: 2 }
            phases:
              Idle: { initial: true }
              Busy: {}
            groups:
              both: [Idle, Busy]
            fields:
              count: { type: int 0..MOST, init: 0 }
            define:
              is_full: { is: count >= limit }
            inputs:
              Go: {}
              Rest: {}
            effects:
              Started: { delivery: notify }
            rejections:
              Full: {}
            transitions:
              go:
                input: Go
                from: Idle
                require:
                  has_room: { that: "!is_full", else: Full }
                to: Busy
                emit:
                  - Started: {}
              rest: { input: Rest, from: both, to: Idle }
            unhandled:
              - { from: Busy, input: Go, reject: Full }
            """;

    @Test
    void acceptsASpecThatUsesAll() {
        machine(SECTIONS).isClean();
    }

    @ParameterizedTest
    @CsvSource({
        "constants:, '  «SPARE»: { value: 1 }', constant `SPARE` is never used",
        "parameters:, '  «spare»: { type: bool, default: true }', parameter `spare` is never used",
        "groups:, '  «spare»: [Idle]', group `spare` is never used",
        "fields:, '  «spare»: { type: bool, init: true }', field `spare` is never used",
        "define:, '  «spare»: { is: count > 1 }', definition `spare` is never used",
        "effects:, '  «Spare»: { delivery: notify }', effect `Spare` is never used",
        "rejections:, '  «Spare»: {}', rejection `Spare` is never used",
    })
    void warnsOfEachKindOfDeclaration(String section, String declaration, String message) {
        machine(SECTIONS.replace(section + "\n", section + "\n" + declaration + "\n"))
                .reportsOnly(M112)
                .saying(message);
    }

    @Test
    void warnsOfAnInputThatNoTransitionTakes() {
        machine(SECTIONS.replace("  Rest: {}\n", "  Rest: {}\n  «Knock»: {}\n")
                        .replace("unhandled:\n", "unhandled:\n  - { from: any, input: Knock, reject: Full }\n"))
                .reportsOnly(M112)
                .saying("no transition takes input `Knock`");
    }

    @Test
    void warnsOfABlockThatNoTransitionUses() {
        String blocks =
                "blocks:\n  tell: { emit: [{ Started: {} }] }\n  «spare»: { set: { count: 1 } }\ntransitions:\n";
        machine(SECTIONS.replace("transitions:\n", blocks)
                        .replace("from: both, to: Idle }", "from: both, use: [tell], to: Idle }"))
                .reportsOnly(M112)
                .saying("the block `spare` is never used");
    }

    @Test
    void countsAFieldThatIsOnlySetAsUsed() {
        machine(SECTIONS.replace("fields:\n", "fields:\n  last: { type: bool, init: true }\n")
                        .replace("from: both, to: Idle }", "from: both, to: Idle, set: { last: false } }"))
                .isClean();
    }
}
