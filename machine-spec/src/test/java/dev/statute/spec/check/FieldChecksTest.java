package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M202;
import static dev.statute.spec.diagnostic.Code.M401;
import static dev.statute.spec.diagnostic.Code.M402;
import static dev.statute.spec.diagnostic.Code.M403;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about what fields hold: definite assignment, targets and bounds. */
class FieldChecksTest {
    private static final String PHASES = """
            phases:
              Idle: { initial: true }
              Busy: {}
              Held: {}
            """;
    private static final String BEHAVIOUR = """
            inputs:
              Go: { payload: { k: int 0..3 } }
              Hold: {}
            transitions:
              go: { input: Go, from: Idle, to: Busy, set: { load: k } }
              hold: { input: Hold, from: [Idle, Busy], to: Held, set: { load: 0 } }
              resume: { input: Hold, from: Held, to: Busy }
              stop: { input: Go, from: [Busy, Held], to: Idle }
            """;

    @Test
    void acceptsFieldsThatAreSetOnEnteringAndKeptOnStaying() {
        machine(PHASES + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n" + BEHAVIOUR)
                .isClean();
    }

    @Test
    void wantsAFieldOfAllPhasesToHaveAnInitialValue() {
        machine(PHASES + "fields:\n  «load»: { type: int 0..3 }\n" + BEHAVIOUR)
                .reportsOnly(M402)
                .saying("field `load` has no initial value");
    }

    @Test
    void wantsAFieldOfTheInitialPhaseToHaveAnInitialValue() {
        machine(PHASES + "fields:\n  «load»: { type: int 0..3, in: any }\n" + BEHAVIOUR)
                .reportsOnly(M402)
                .saying("exists in the initial phase `Idle`");
    }

    @Test
    void wantsATransitionToSetTheFieldsOfThePhaseItEnters() {
        machine(PHASES + "fields:\n  ‹load›: { type: int 0..3, in: [Busy, Held] }\n"
                        + BEHAVIOUR.replace(
                                "  go: { input: Go, from: Idle, to: Busy, set: { load: k } }",
                                "  «go»: { input: Go, from: Idle, to: Busy }"))
                .reportsOnly(M402)
                .saying("transition `go` enters `Busy` and does not set `load`")
                .noting("does not exist in phase `Idle`");
    }

    @Test
    void takesTheInitialValueOnEntering() {
        machine(PHASES + "fields:\n  load: { type: int 0..3, in: [Busy, Held], init: 1 }\n"
                        + BEHAVIOUR.replace(", set: { load: k }", ""))
                .isClean();
    }

    @Test
    void refusesToSetWhatTheTargetLacks() {
        machine(PHASES + "fields:\n  ‹load›: { type: int 0..3, in: [Busy, Held] }\n"
                        + BEHAVIOUR.replace("to: Idle }", "to: Idle, set: { «load»: 0 } }"))
                .reportsOnly(M403)
                .saying("transition `stop` sets `load`, which does not exist in phase `Idle`")
                .noting("phases `Busy` and `Held`");
    }

    @Test
    void refusesABlockThatSetsAFieldAgain() {
        machine(PHASES + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n"
                        + "blocks:\n  empty: { set: { load: 0 } }\n"
                        + BEHAVIOUR.replace("to: Held, set: { load: 0 }", "use: [empty], to: Held, set: { «load»: 1 }"))
                .reportsOnly(M202)
                .saying("`load` is set twice by `hold`");
    }

    @ParameterizedTest
    @CsvSource({
        "set: { load: 0 }, set: { load: «4» }, `load` cannot take 4",
        "set: { load: 0 }, set: { load: «k + 4» }, `load` cannot take 4..7",
        "set: { load: k }, set: { load: «-1» }, `load` cannot take -1",
    })
    void refusesValuesThatAreSurelyOutOfBounds(String usual, String odd, String message) {
        machine(PHASES + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n"
                        + BEHAVIOUR
                                .replace("input: Hold, from: [Idle, Busy]", "input: Go, from: Busy")
                                .replace("input: Hold, from: Held", "input: Hold, from: any")
                                .replace("to: Busy }", "to: Busy, set: { load: 2 } }")
                                .replace("from: [Busy, Held], to: Idle", "from: Held, to: Idle")
                                .replace(usual, odd))
                .reportsOnly(M401)
                .saying(message);
    }

    @Test
    void leavesValuesThatMayBeInBoundsToTheExploration() {
        machine(PHASES + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n"
                        + BEHAVIOUR.replace("set: { load: k }", "set: { load: k + 3 }"))
                .isClean();
    }

    @Test
    void refusesInitialValuesOutOfBoundsAlsoInsideOfOptionsAndLists() {
        machine(PHASES
                        + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n  next_load: { type: option of int 0..3, init: some(«7») }\n"
                        + BEHAVIOUR.replace("set: { load: k }", "set: { load: k, next_load: none }"))
                .reportsOnly(M401)
                .saying("`next_load` cannot take 7");
        machine(PHASES
                        + "fields:\n  load: { type: int 0..3, in: [Busy, Held] }\n  loads: { type: seq of int 0..3 max 2, init: \"«[1, 2, 3]»\" }\n"
                        + BEHAVIOUR.replace("set: { load: k }", "set: { load: k, loads: [] }"))
                .reportsOnly(M401)
                .saying("`loads` cannot take 3 elements");
    }
}
