package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M104;

import org.junit.jupiter.api.Test;

class UnhandledOverlapCheckTest {
    private static final String SECTIONS = """
            phases:
              Shut: { initial: true }
              Open: {}
            inputs: { Push: {}, Pull: {} }
            rejections: { Blocked: {} }
            transitions:
              %s: { input: Pull, from: Shut, to: Open }
              close: { input: Push, from: Open, to: Shut }
            unhandled:
            """;

    @Test
    void showsTheTransitionThatHandlesTheCell() {
        machine(SECTIONS.formatted("‹open›") + """
                  - «{ from: Shut, input: any, reject: Blocked }»
                  - { from: Open, input: Pull, reject: Blocked }
                """)
                .reportsOnly(M104)
                .saying("`Pull` in phase `Shut` is handled by transition `open`");
    }

    @Test
    void showsTheEntryThatDecidesTheCellBefore() {
        machine(SECTIONS.formatted("open") + """
                  - { from: Shut, input: Push, reject: Blocked }
                  - ‹{ from: Open, input: Pull, reject: Blocked }›
                  - «{ from: Open, input: Pull, ignore: It is open. }»
                """)
                .reportsOnly(M104)
                .saying("`Pull` in phase `Open` is decided by another entry");
    }

    @Test
    void countsTheOtherCellsOfOneOverlap() {
        machine("""
                phases:
                  Shut: { initial: true }
                  Open: {}
                inputs: { Push: {}, Pull: {}, Kick: {} }
                rejections: { Blocked: {} }
                transitions:
                  move: { input: Pull, from: Shut, to: Open }
                  back: { input: Push, from: Open, to: Shut }
                  kick: { input: Kick, from: any, to: same }
                unhandled:
                  - { from: Shut, input: Push, reject: Blocked }
                  - { from: Open, input: Pull, reject: Blocked }
                  - «{ from: any, input: Kick, reject: Blocked }»
                """)
                .reportsOnly(M104)
                .saying("`Kick` in phase `Shut` and 1 other cell is handled by transition `kick`");
    }
}
