package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M101;

import dev.statute.spec.testing.SpecAssert;
import org.junit.jupiter.api.Test;

class UndecidedCellCheckTest {
    private static final String PHASES_AND_INPUTS = """
            phases:
              Idle: { initial: true }
              Busy: {}
              Late: {}
              Gone: { terminal: true }
            groups:
              working: [Busy, Late]
            inputs:
              Start: {}
              Delay: {}
              Stop: {}
            rejections:
              NotNow: {}
              TooLate: {}
            transitions:
              start: { input: Start, from: Idle, to: Busy }
              delay: { input: Delay, from: Busy, to: Late }
              stop: { input: Stop, from: working, to: Gone }
            """;

    @Test
    void listsAllUndecidedCellsAsRowsWithTheReasonGivenThereMost() {
        machine(PHASES_AND_INPUTS + """
                «unhandled»:
                  - { from: Gone, input: Stop, reject: TooLate }
                  - { from: Idle, input: Stop, reject: NotNow }
                """)
                .reportsOnly(M101)
                .saying("`Desk` does not decide `Start` in phase `Busy` and 5 more cells")
                .helping("\n  - { from: [Busy, Late, Gone], input: Start, reject: TooLate }"
                        + "\n  - { from: [Idle, Late, Gone], input: Delay, reject: NotNow }");
    }

    @Test
    void pointsAtTheMachineWhereThereIsNoSection() {
        String sections = PHASES_AND_INPUTS.replace("  TooLate: {}\n", "");
        SpecAssert.spec("desk.machine.yaml", "spec: machine/1\nname: «Desk»\npackage: com.example.desk\n" + sections)
                .reportsOnly(M101)
                .helping("- { from: [Idle, Gone], input: Stop, reject: NotNow }");
    }

    @Test
    void writesGroupsAndTheOtherInputsWhereThatIsShorter() {
        machine("""
                phases:
                  Idle: { initial: true }
                  Busy: {}
                  Gone: { terminal: true }
                inputs: { Start: {}, Stop: {}, Ring: {}, Knock: {} }
                rejections: { NotNow: {} }
                transitions:
                  start: { input: Start, from: Idle, to: Busy }
                  stop: { input: Stop, from: live, to: Gone }
                «unhandled»:
                  - { from: Idle, input: [Ring, Knock], reject: NotNow }
                  - { from: Busy, input: [Start, Ring, Knock], ignore: Nobody listens. }
                """).reportsOnly(M101).helping("  - { from: Gone, input: any, reject: NotNow }");
    }

    @Test
    void acceptsDecidedCells() {
        machine(PHASES_AND_INPUTS + """
                unhandled:
                  - { from: [Busy, Late, Gone], input: Start, reject: TooLate }
                  - { from: [Idle, Late, Gone], input: Delay, reject: NotNow }
                  - { from: [Idle, done], input: Stop, ignore: There is nothing to stop. }
                """).isClean();
    }
}
