package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.E302;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedFieldCheckTest {
    private static final String SECTIONS = """
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              note: { type: int 0..9, init: 0, carried: true }
              older: { type: int 0..9, init: 0, carried: true }
              count: { type: int 0..9, init: 0 }
            inputs:
              Go: { payload: { k: int 0..9 } }
            effects:
              Told: { payload: { note: int 0..9 }, delivery: notify }
            rejections:
              Full: { payload: { note: int 0..9 } }
            transitions:
              go:
                input: Go
                from: Idle
                require:
                  room: { that: count < 9, else: { Full: { note: note } } }
                to: Busy
                set: { note: k, older: note, count: k }
                emit:
                  - Told: { note: note }
              back:
                input: Go
                from: Busy
                to: Idle
            """;

    @Test
    void mayBeStoredCopiedAndEmitted() {
        machine(SECTIONS).isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require: { small: { that: «note» < 9, else: { Full: { note: 0 } } } }",
                "set: { count: «note» }",
                "emit: [{ Told: { note: 1 }, if: «note» < 9 }]",
            })
    void decidesNothingOnTheWay(String part) {
        machine(SECTIONS.replace("    from: Busy\n", "    from: Busy\n    " + part + "\n"))
                .reportsOnly(E302)
                .saying("`note` is carried");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invariants:\n  small: { that: «note» < 10 }\n",
                "properties:\n  seen: { reachable: «note» == 3 }\n",
                "check:\n  where: «note» < 3\n",
                "define:\n  noted: { is: note > 0 }\ninvariants:\n  small: { that: \"«noted» || count < 10\" }\n",
            })
    void isNotWhatStatementsAreAbout(String section) {
        machine(SECTIONS + section).reportsOnly(E302).saying("`note` is carried");
    }

    @Test
    void doesNotSelect() {
        machine(SECTIONS.replace("    from: Busy\n", "    from: Busy\n    when: «note» < 3\n")
                        + "  rest: { input: Go, from: Busy, when: otherwise, to: Idle }\n")
                .reportsOnly(E302);
    }
}
