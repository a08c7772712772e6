package dev.statute.spec.check;

import static dev.statute.spec.check.Machines.machine;
import static dev.statute.spec.diagnostic.Code.M401;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedBoundsCheckTest {
    private static final String SECTIONS = """
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              level: { type: int 0..9, init: 0, carried: true }
              log: { type: seq of bool max 2, init: [], carried: true }
            inputs:
              Go: { payload: { k: int 0..20, flag: bool } }
            effects:
              Told: { payload: { small: int 0..5, wide: int 0..99 }, delivery: notify }
            rejections:
              Full: { payload: { small: int 0..5 } }
            transitions:
              go:
                input: Go
                from: Idle
                require:
                  room: { that: k > 3, else: { Full: { small: REASON } } }
                to: Busy
                set: { level: 'LEVEL', log: 'LOG' }
                emit:
                  - Told: { small: 'SMALL', wide: level }
              back:
                input: Go
                from: Busy
                to: Idle
            """;

    private static String with(String reason, String level, String log, String small) {
        return SECTIONS.replace("REASON", reason)
                .replace("'LEVEL'", level)
                .replace("'LOG'", log)
                .replace("'SMALL'", small);
    }

    @Test
    void whatTheTypesShowToFitIsFine() {
        machine(with("1", "'min(k, 9)'", "log.append(flag).drop(1).take(2)", "'min(level, 5)'"))
                .isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"«k»", "'«level + 1»'", "'«min(k, 10)»'"})
    void whatIsWrittenHasToFit(String value) {
        machine(with("1", value, "log", "0")).reportsOnly(M401).saying("`level` may take a value outside of its type");
    }

    @Test
    void aSequenceThatGrowsHasToBeCut() {
        machine(with("1", "level", "«log.append(flag)»", "0"))
                .reportsOnly(M401)
                .saying("`log` may take a value outside of its type");
    }

    @Test
    void whatIsEmittedHasToFit() {
        machine(with("1", "level", "log", "«level»")).reportsOnly(M401).saying("`small` may take");
    }

    @Test
    void whatRefusesHasToFit() {
        machine(with("«level»", "level", "log", "0")).reportsOnly(M401).saying("`small` may take");
    }
}
