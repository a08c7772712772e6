package dev.statute.spec.interpret;

import static dev.statute.spec.testing.SpecAssert.spec;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.testing.SpecAssert;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private static final String DOOR = """
            spec: machine/1
            name: Door
            package: com.example.door
            phases:
              Closed: { initial: true }
              Open: {}
              Broken: { terminal: true }
            fields:
              kicks: { type: int 0..3, init: 0 }
              width: { type: int 0..9, in: Open }
            define:
              is_new: { is: kicks == 0 }
              is_wide: { is: width > 5 }
            inputs:
              Pull: { payload: { wide: int 0..9 } }
              Push: {}
              Kick: { payload: { force: int 0..3 } }
            effects:
              Creaked: { payload: { width: int 0..9 }, delivery: notify }
              Banged: { delivery: notify }
            rejections:
              Stuck: {}
              Weak: { payload: { force: int 0..3 } }
              Gone: {}
            transitions:
              open:
                input: Pull
                from: Closed
                require: { not_stuck: { that: wide > 0, else: Stuck } }
                to: Open
                set: { width: wide }
                emit:
                  - Creaked: { width: next.width }
                  - Banged: {}
              close: { input: Push, from: Open, to: Closed }
              kick:
                input: Kick
                from: Closed
                require: { strong: { that: force > 0, else: { Weak: { force: force } } } }
                to: same
                set: { kicks: kicks + force }
              smash: { input: Kick, from: Open, to: Broken }
            unhandled:
              - { from: Closed, input: Push, ignore: It is closed. }
              - { from: Open, input: Pull, reject: Stuck }
              - { from: Broken, input: any, reject: Gone }
            invariants:
              new_is_unkicked: { that: is_new == (kicks == 0) }
              wide_is_wide: { in: Open, that: is_wide == (width > 5) }
            check:
              domains: { Pull.wide: [0, 4, 9], Kick.force: [0, 3] }
            scenarios:
              tried:
            """;

    @Test
    void soundScenariosGiveNoProblem() {
        scenario("""
                - Push: {}
                  expect: { ignored: true, phase: Closed, effects: [] }
                - Push: {}
                  expect: { ignored: It is closed. }
                - Pull: { wide: 0 }
                  expect: { rejected: Stuck, guard: not_stuck, kicks: 0 }
                - Kick: { force: 0 }
                  expect: { rejected: Weak }
                - Pull: { wide: 9 }
                  expect: { phase: Open, width: 9, is_wide: true, effects: [Creaked: { width: 9 }, Banged] }
                - Push: {}
                - Kick: { force: 3 }
                  expect: { kicks: 3, is_new: false }
                """).isClean();
    }

    @Test
    void stepHasToBeAcceptedIfNothingElseIsSaid() {
        scenario("- «Pull»: { wide: 0 }\n")
                .reportsOnly(Code.M506)
                .saying(
                        "step 1 of scenario `tried`, `Pull { wide: 0 }`, is rejected with `Stuck` by guard `not_stuck`");
        scenario("- «Push»: {}\n")
                .reportsOnly(Code.M506)
                .saying("step 1 of scenario `tried`, `Push`, is ignored: It is closed");
    }

    @Test
    void faultIsReportedAtItsStep() {
        scenario("- Kick: { force: 3 }\n- «Kick»: { force: 1 }\n")
                .reportsOnly(Code.M506)
                .saying("breaks the machine: Closed x Kick: a value leaves the type of field kicks { kicks: 4 }");
    }

    @Test
    void onlyTheFirstFailureOfAScenarioIsReported() {
        scenario("""
                - Pull: { wide: 4 }
                  expect: { phase: «Closed», width: 3 }
                - Pull: { wide: 4 }
                """).reportsOnly(Code.M506).saying("leads to phase `Open`, not to `Closed`");
    }

    @Test
    void valuesAreComparedAfterTheStep() {
        scenario("- Pull: { wide: 4 }\n  expect: { width: «5» }\n")
                .reportsOnly(Code.M506)
                .saying("leaves `width` at `4`, not at `5`");
        scenario("- Pull: { wide: 4 }\n  expect: { is_wide: «true» }\n")
                .reportsOnly(Code.M506)
                .saying("leaves `is_wide` at `false`, not at `true`");
    }

    @Test
    void fieldThatThePhaseLacksIsAFailure() {
        scenario("- Kick: { force: 1 }\n  expect: { «width»: 5 }\n")
                .reportsOnly(Code.M506)
                .saying("leads to phase `Closed`, which has no `width`");
        scenario("- Kick: { force: 1 }\n  expect: { «is_wide»: true }\n")
                .reportsOnly(Code.M506)
                .saying("which has no `is_wide`");
    }

    @Test
    void refusalHasToHaveTheReasonAndTheGuard() {
        scenario("- Pull: { wide: 4 }\n  expect: { rejected: «Stuck» }\n")
                .reportsOnly(Code.M506)
                .saying("is accepted by transition `open`, not rejected with `Stuck`");
        scenario("- Pull: { wide: 0 }\n  expect: { rejected: «Weak» }\n")
                .reportsOnly(Code.M506)
                .saying("is rejected with `Stuck` by guard `not_stuck`, not rejected with `Weak`");
        scenario("- Pull: { wide: 0 }\n  expect: { rejected: Stuck, guard: «strong» }\n")
                .reportsOnly(Code.M506)
                .saying("not rejected by guard `strong`");
    }

    @Test
    void ignoredInputHasToBeIgnoredForTheReason() {
        scenario("- Pull: { wide: 4 }\n  expect: { ignored: «true» }\n")
                .reportsOnly(Code.M506)
                .saying("is accepted by transition `open`, not ignored");
        scenario("- Push: {}\n  expect: { ignored: «It is locked.» }\n")
                .reportsOnly(Code.M506)
                .saying("is ignored for another reason: It is closed");
    }

    @Test
    void effectsAreComparedInOrderAndByTheirPayload() {
        scenario("- Pull: { wide: 4 }\n  expect: { effects: [«Banged», Creaked] }\n")
                .reportsOnly(Code.M506)
                .saying("emits [Creaked { width: 4 }, Banged], not [Banged, Creaked]");
        scenario("- Pull: { wide: 4 }\n  expect: { effects: [«Creaked»: { width: 5 }, Banged] }\n")
                .reportsOnly(Code.M506)
                .saying("not [Creaked { width: 5 }, Banged]");
        scenario("- Pull: { wide: 4 }\n  expect: { effects: [«Creaked»] }\n").reportsOnly(Code.M506);
        scenario("- Pull: { wide: 4 }\n  expect: { effects: [Creaked, Banged, «Banged»] }\n")
                .reportsOnly(Code.M506);
        scenario("- Pull: { wide: 4 }\n  expect: «{ effects: [] }»\n")
                .reportsOnly(Code.M506)
                .saying("not nothing");
    }

    @Test
    void scenarioWhoseParametersGiveNoStateCannotStart() {
        String strong = DOOR.replace("phases:", "parameters:\n  strength: { type: int 0..5, default: 0 }\nphases:")
                .replace("kicks: { type: int 0..3, init: 0 }", "kicks: { type: int 0..3, init: strength }")
                .replace("tried:", "«tried»:");

        spec("door.machine.yaml", strong + "    parameters: { strength: 4 }\n    steps: [Push: {}]\n")
                .reportsOnly(Code.M506)
                .saying("scenario `tried` cannot start: `kicks` would be outside of its type, 4 is not in int 0..3");
    }

    private static SpecAssert scenario(String steps) {
        return spec("door.machine.yaml", DOOR + steps.indent(4));
    }
}
