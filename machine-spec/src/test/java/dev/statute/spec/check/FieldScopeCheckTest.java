package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.E302;

import dev.statute.spec.testing.SpecAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of an expression knows what the transition has passed on its way there. */
class FieldScopeCheckTest {
    private static final String SECTIONS = """
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              load: { type: int 0..9, in: Busy }
              total: { type: int 0..9, init: 0 }
            define:
              heavy: { is: load > 5 }
              works: { is: phase == Busy }
            inputs:
              Go: {}
              Both: {}
            effects:
              Told: { payload: { load: int 0..9 }, delivery: notify }
            rejections:
              Bad: { payload: { load: int 0..9 } }
            transitions:
              go:
                input: Go
                from: Idle
                require:
                  room: { that: total < 9, else: { Bad: { load: 0 } } }
                to: Busy
                set: { load: 1 }
                emit:
                  - Told: { load: next.load }
              done: { input: Go, from: Busy, when: "works && !heavy", to: Idle, set: { total: load } }
              rest: { input: Go, from: Busy, when: otherwise, to: Idle }
              both:
                input: Both
                from: any
                %s
                to: same
                %s
            """;

    @Test
    void acceptsReadsInThePhasesOfTheSource() {
        both("when: \"true\"", "").isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set: { total: «load» }",
                "emit: [{ Told: { load: «load» } }]",
                "emit: [{ Told: { load: «next.load» } }]",
                "emit: [{ Told: { load: total }, if: «heavy» }]",
            })
    void refusesReadsWhereASourceLacksTheField(String part) {
        both("", part).reportsOnly(E302).noting("`Busy`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set: { total: \"phase == Busy ? load : 0\" }",
                "emit: [{ Told: { load: load }, if: works }]",
                "emit: [{ Told: { load: load }, if: phase != Idle }]",
                "emit: [{ Told: { load: next.load }, if: next.phase == Busy }]",
            })
    void acceptsReadsThatTheirPlaceProtects(String part) {
        both("", part).isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require: { ok: { that: works, else: { Bad: { load: 0 } } }, light: { that: load < 9, else: { Bad: { load: load } } } }",
                "require: { ok: { that: works && load < 9, else: { Bad: { load: total } } } }",
            })
    void knowsWhatGuardsHavePassed(String guards) {
        both(guards, "set: { total: load }").isClean();
    }

    @Test
    void refusesReadsInTheReasonOfTheGuardThatFailed() {
        both("require: { ok: { that: works, else: { Bad: { load: «load» } } } }", "set: { total: load }")
                .reportsOnly(E302);
    }

    @Test
    void checksReasonsOfUnhandledCells() {
        machine(SECTIONS.formatted("", "").replace("from: any", "from: Busy")
                        + "unhandled:\n  - { from: Idle, input: Both, reject: { Bad: { load: «load» } } }\n")
                .reportsOnly(E302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invariants:\n  small: { that: «load» < 9 }\n",
                "properties:\n  grows: { step: next.total >= «load» }\n",
                "properties:\n  seen: { reachable: «heavy» }\n",
                "properties:\n  ends: { leads_to: { from: \"true\", to: «load» == 1 } }\n",
                "check:\n  where: «load» < 3\n",
            })
    void refusesStatementsAboutAllPhases(String section) {
        machine(SECTIONS.formatted("", "") + section).reportsOnly(E302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invariants:\n  small: { in: Busy, that: load < 9 }\n",
                "invariants:\n  small: { that: 'implies(works, load < 9)' }\n",
                "properties:\n  grows: { step: \"next.phase != Busy || next.load >= 0\" }\n",
                "check:\n  where: phase == Idle || load < 3\n",
            })
    void acceptsStatementsThatNameThePhase(String section) {
        machine(SECTIONS.formatted("", "") + section).isClean();
    }

    private static SpecAssert both(String selector, String part) {
        return machine(SECTIONS.formatted(selector, part));
    }
}
