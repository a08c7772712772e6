package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M110;
import static dev.statute.spec.diagnostic.Code.M111;
import static dev.statute.spec.diagnostic.Code.M116;

import org.junit.jupiter.api.Test;

/** The rules that look at phases and transitions as a graph. */
class PhaseGraphChecksTest {

    @Test
    void reportsAPhaseToWhichNothingLeads() {
        machine("""
                phases:
                  ‹Idle›: { initial: true }
                  Busy: {}
                  «Lost»: {}
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Idle, to: Busy }
                  back: { input: Go, from: Busy, to: Idle }
                  leave: { input: Go, from: Lost, to: Idle }
                """).reportsOnly(M110).saying("no chain of transitions leads from `Idle` to `Lost`");
    }

    @Test
    void reportsOnlyTheFirstOfAChainOfLostPhases() {
        machine("""
                phases:
                  Idle: { initial: true, terminal: true }
                  Last: { terminal: true }
                  «First»: {}
                inputs: { Go: {} }
                transitions:
                  stay: { input: Go, from: Idle, to: same }
                  leave: { input: Go, from: First, to: Last }
                unhandled:
                  - { from: Last, input: Go, ignore: It is over. }
                """).reportsOnly(M110).saying("`First`");
    }

    @Test
    void reportsOneOfACycleOfLostPhasesAndNotWhatItLeadsTo() {
        machine("""
                phases:
                  Idle: { initial: true, terminal: true }
                  Behind: {}
                  «Left»: {}
                  Right: {}
                inputs: { Go: {}, Out: {} }
                transitions:
                  stay: { input: [Go, Out], from: Idle, to: same }
                  right: { input: Go, from: Left, to: Right }
                  left: { input: Go, from: Right, to: Left }
                  out: { input: Out, from: [Left, Right], to: Behind }
                  back: { input: [Go, Out], from: Behind, to: Idle }
                """).reportsOnly(M110).saying("`Left`");
    }

    @Test
    void reportsATransitionOutOfATerminalPhase() {
        machine("""
                phases:
                  Idle: { initial: true }
                  ‹Over›: { terminal: true }
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Idle, to: Over }
                  «again»: { input: Go, from: Over, to: Idle }
                """).reportsOnly(M111).saying("transition `again` leads from terminal phase `Over` to `Idle`");
    }

    @Test
    void allowsATransitionThatStaysInATerminalPhase() {
        machine("""
                phases:
                  Idle: { initial: true }
                  Over: { terminal: true }
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Idle, to: Over }
                  again: { input: Go, from: Over, to: same }
                """).isClean();
    }

    @Test
    void warnsOfALivePhaseThatNothingLeaves() {
        machine("""
                phases:
                  Idle: { initial: true }
                  «Stuck»: {}
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Idle, to: Stuck }
                  stay: { input: Go, from: Stuck, to: same }
                """).reportsOnly(M116).saying("no transition leaves phase `Stuck`");
    }
}
