package dev.statute.spec.compile;

import static dev.statute.spec.diagnostic.Code.E300;
import static dev.statute.spec.diagnostic.Code.E301;
import static dev.statute.spec.diagnostic.Code.E304;
import static dev.statute.spec.diagnostic.Code.M112;
import static dev.statute.spec.diagnostic.Code.M113;
import static dev.statute.spec.diagnostic.Code.M114;
import static dev.statute.spec.diagnostic.Code.M115;
import static dev.statute.spec.diagnostic.Code.M201;
import static dev.statute.spec.diagnostic.Code.M202;
import static dev.statute.spec.diagnostic.Code.M401;
import static dev.statute.spec.diagnostic.Code.M510;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.testing.SpecAssert;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip in a spec that is right otherwise gives one diagnostic, at the words to change, and no echo of it. */
class LinkingTest {
    private static final String TYPES = """
            spec: types/1
            package: com.example.ward
            types:
              Bed:    { id: string }
              Nurse:  { id: string }
              Level:  { enum: [Calm, Urgent] }
              Reading: { int: 30..250 }
              Chart:
                record: { level: Level, pulse: Reading }
              Order:
                variants:
                  Rest: {}
                  Dose: { amount: 'int 1..9' }
            constants:
              BEDS: { value: 4 }
            """;

    private static final String MACHINE = """
            spec: machine/1
            name: Ward
            package: com.example.ward
            version: 1
            imports:
              ward.types.yaml: [Bed, Nurse, Level, Reading, Chart, Order, BEDS]
            parameters:
              night_limit: { type: int 0..9, default: 2 }
            phases:
              Open:   { initial: true }
              Closed: { terminal: true }
            groups:
              at_work: [Open]
            fields:
              free:   { type: int 0..BEDS, init: BEDS }
              taken:  { type: map of Bed to Chart max 4, init: {} }
              rounds: { type: seq of Nurse max 5, init: [] }
              last:   { type: option of Order, init: none }
            define:
              is_full: { is: free == 0 }
              known:
                params: { bed: Bed }
                is: bed in taken
            inputs:
              Admit: { payload: { bed: Bed, chart: Chart } }
              Visit: { payload: { nurse: Nurse, order: Order } }
              Leave: { payload: { bed: Bed } }
              Shut:  {}
            effects:
              Alarm: { payload: { bed: Bed, level: Level }, delivery: call, answered_by: [Visit] }
              Note:  { payload: { nurse: Nurse } }
            rejections:
              Full:    { payload: { free: 'int 0..9' }, caller: retry }
              Unknown: { doc: There is nobody in that bed. }
              Gone:    { doc: The ward is closed., caller: conflict }
            blocks:
              leave_bed:
                params: { which: Bed }
                require:
                  is_there: { some: taken.get(which), as: was, else: Unknown }
                set: { taken: taken.remove(which) }
            transitions:
              admit:
                input: Admit
                from: at_work
                require:
                  has_room: { that: '!is_full', else: { Full: { free: free } } }
                  is_new:   { that: '!known(bed)', else: Unknown }
                to: same
                set: { free: 'max(0, free - 1)', taken: 'taken.put(bed, chart)' }
                emit:
                  - Alarm: { bed: bed, level: chart.level }
              visit:
                input: Visit
                from: Open
                to: Open
                set: { last: some(order), rounds: rounds.append(nurse) }
                emit:
                  - each: { who: rounds }
                    emit:
                      - Note: { nurse: who }
              leave:
                input: Leave
                from: Open
                use: [leave_bed(bed)]
                to: Open
                set: { free: 'min(BEDS, free + 1)' }
              shut:
                input: Shut
                from: Open
                when: free >= night_limit
                to: Closed
              stay:
                input: Shut
                from: Open
                when: otherwise
                to: Open
            unhandled:
              - { from: Closed, input: any, reject: Gone }
            invariants:
              counts_beds: { that: free + taken.size() <= 8 }
            properties:
              can_close: { reachable: phase == Closed }
            scenarios:
              one_patient:
                - Admit: { bed: b1, chart: { level: Urgent, pulse: 90 } }
                  expect: { free: 3, effects: [Alarm: { level: Urgent }] }
                - Visit: { nurse: n1, order: { Dose: { amount: 2 } } }
                - Leave: { bed: b2 }
                  expect: { rejected: Unknown, guard: is_there }
            check:
              domains: { Bed: 2, Nurse: 1, Reading: [60, 90] }
            """;

    @Test
    void baseIsClean() {
        spec(TYPES, MACHINE).isClean();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("slips")
    void slipInTheMachineIsReportedOnce(Code code, String right, String wrong, String sentence) {
        assertThat(MACHINE).contains(right);
        spec(TYPES, MACHINE.replace(right, wrong)).reportsOnly(code).saying(sentence);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                // names
                arguments(M201, "to: Closed", "to: «Close»", "no phase `Close`"),
                arguments(M201, "to: Closed", "to: «live»", "no phase `live`"),
                arguments(M201, "at_work: [Open]", "at_work: [«Opn»]", "no phase `Opn`"),
                arguments(M201, "input: Leave", "input: «Leaf»", "no input `Leaf`"),
                arguments(M201, "reject: Gone", "reject: «Gon»", "no rejection `Gon`"),
                arguments(M201, "- Alarm: { bed: bed, l", "- «Alert»: { bed: bed, l", "no effect `Alert`"),
                arguments(M201, "set: { free: 'min", "set: { «fre»: 'min", "no field `fre`"),
                arguments(M201, "use: [leave_bed(bed)]", "use: [«leave_bd»(bed)]", "no block `leave_bd`"),
                arguments(M201, "answered_by: [Visit]", "answered_by: [«Visits»]", "no input `Visits`"),
                arguments(M201, "seq of Nurse max 5", "seq of «Nurs» max 5", "no type `Nurs`"),
                arguments(M201, "int 0..BEDS", "int 0..«BED»", "no constant `BED`"),
                arguments(M201, "guard: is_there", "guard: «is_ther»", "no guard `is_ther`"),
                arguments(M201, "expect: { free: 3", "expect: { «fre»: 3", "no field `fre`"),
                arguments(M201, "level: Urgent, pulse", "level: «Urgnt», pulse", "no member of `Level` `Urgnt`"),
                arguments(M201, "Nurse: 1, R", "«Nurs»: 1, R", "no type `Nurs`"),
                arguments(M201, "Order, BEDS]", "Order, BEDS, «Bedd»]", "declares no type, constant or phases `Bedd`"),
                // imports
                arguments(M113, "ward.types.yaml:", "«wards.types.yaml»:", "no spec file `wards.types.yaml`"),
                arguments(M202, "Order, BEDS]", "Order, BEDS, «Bed»]", "`Bed` is imported twice"),
                // types
                arguments(E300, "seq of Nurse max 5", "seq «Nurse» max 5", "expected `of`"),
                arguments(E300, "int 0..BEDS", "«int»", "an `int` needs its range"),
                arguments(E300, "int 0..BEDS", "int «5..0»", "holds no number"),
                arguments(E300, "seq of Nurse max 5", "«seq of Nurse»", "expected `max` at the end"),
                arguments(E301, "option of Order", "option of «option» of Order", "the content of an option"),
                // structure
                arguments(M115, "Closed: { t", "«Closed»: { initial: true, t", "a second initial phase"),
                arguments(M114, "at_work: [Open]", "at_work: [Open, «at_work»]", "the group `at_work` contains itself"),
                arguments(M114, "is: free == 0", "is: free == 0 && «is_full»", "the definition `is_full` uses itself"),
                arguments(
                        M202,
                        "set: { free: 'min(BEDS, free + 1)' }",
                        "set: { free: 'min(BEDS, free + 1)', «taken»: taken.remove(bed) }",
                        "`taken` is set twice"),
                // arguments and payloads
                arguments(E304, "leave_bed(bed)", "«leave_bed»", "takes 1 argument, not none"),
                arguments(
                        E300,
                        "[leave_bed(bed)]",
                        "['leave «bed»']",
                        "`bed` stands where an operator or the end is expected"),
                arguments(E304, "[leave_bed(bed)]", "['leave_bed(bed, «1, 2»)']", "takes 1 argument, not 3"),
                arguments(E304, "- Note: { nurse: who }", "- «Note»: {}", "`Note` needs `nurse`"),
                arguments(E304, "{ bed: bed, level:", "{ bed: bed, «urgent»: true, level:", "`Alarm` has no `urgent`"),
                arguments(E304, "{ Full: { free: free } }", "«Full»", "`Full` needs `free`"),
                arguments(E301, "each: { who: rounds }", "each: { who: «rounds.to_set()» }", "needs a sequence"),
                arguments(E301, "some: taken.get(which)", "some: «which in taken»", "`some` needs an option"),
                // data
                arguments(E304, "Visit: { nurse: n1, order", "«Visit»: { order", "needs a value for `nurse`"),
                arguments(E301, "bed: b2 }", "bed: «bed 2» }", "expected a value of `Bed`"),
                arguments(E301, "level: Urgent, pulse", "level: «Level.Urgent», pulse", "the member stands bare"),
                arguments(M401, "pulse: 90 }", "pulse: «900» }", "outside of `Reading`"),
                arguments(E301, "amount: 2 }", "amount: «two» }", "expected a value of `int 1..9`"),
                // check
                arguments(M201, "check:", "check:\n  budget: { «stats»: 5 }", "no limit `stats`"),
                arguments(M510, "Reading: [60, 90]", "Reading: «[]»", "is empty"),
                arguments(E301, "Reading: [60, 90]", "Reading: [60, «60»]", "stands here twice"),
                arguments(E301, "Reading: [60, 90]", "Reading: «2»", "a count is only for ids"));
    }

    @Test
    void nearestNameIsOfferedAsFix() {
        spec(TYPES, MACHINE.replace("to: Closed", "to: «Closde»"))
                .reportsOnly(M201)
                .helping("did you mean `Closed`?")
                .isRepairedByItsFix();
    }

    @Test
    void machineWithoutInitialPhaseIsRefusedAtItsName() {
        spec(TYPES, MACHINE.replace("name: Ward", "name: «Ward»").replace("{ initial: true }", "{}"))
                .reportsOnly(M115)
                .saying("has no initial phase")
                .helping("`Open`");
    }

    @Test
    void unusedImportIsAWarning() {
        spec(TYPES + "  SPARE: { value: 1 }\n", MACHINE.replace("BEDS]", "BEDS, «SPARE»]"))
                .reportsOnly(M112);
    }

    @Test
    void brokenDeclarationIsNotReportedAgainWhereItIsUsed() {
        spec(TYPES, MACHINE.replace("rounds: { type: seq of Nurse max 5", "rounds: { type: seq of «Nurze» max 5"))
                .reportsOnly(M201);
    }

    @Test
    void brokenPayloadIsNotReportedAgainWhereItIsUsed() {
        spec(TYPES, MACHINE.replace("nurse: Nurse, order: Order }", "nurse: «Nurze», order: Order }"))
                .reportsOnly(M201);
    }

    @Test
    void recursiveTypeIsRefused() {
        spec(TYPES.replace("{ level: Level, pulse", "{ level: Level, again: «Chart», pulse"), MACHINE)
                .reportsOnly(M114)
                .saying("the type `Chart` contains itself");
    }

    @Test
    void constantsStandInAnyOrder() {
        String types = TYPES.replace(
                "BEDS: { value: 4 }", "BEDS: { value: HALF * 2 }\n  HALF: { value: ONE + 1 }\n  ONE: { value: 1 }");
        spec(types, MACHINE).isClean();
    }

    @Test
    void rangesOfTypesMayMentionAnyConstant() {
        String types = TYPES.replace("30..250", "LOW..HIGH")
                .replace("int 1..9", "int 1..BEDS")
                .replace(
                        "BEDS: { value: 4 }", "BEDS: { value: 4 }\n  HIGH: { value: LOW + 220 }\n  LOW: { value: 30 }");
        spec(types, MACHINE).isClean();
    }

    @Test
    void recursiveConstantIsRefused() {
        spec(TYPES.replace("BEDS: { value: 4 }", "BEDS: { value: «BEDS» + 1 }"), MACHINE)
                .reportsOnly(M114)
                .saying("the constant `BEDS` uses itself");
    }

    @Test
    void nameOfAReportOfTheModuleIsRefused() {
        spec(TYPES, MACHINE.replace("name: Ward", "name: «Diagnostics»"))
                .reportsOnly(M202)
                .saying("a report of the whole module");
    }

    @Test
    void cycleOfImportsIsRefused() {
        String one = types("one", "two.types.yaml: [Two]", "One", "record: { two: Two }");
        String two = types("two", "«one.types.yaml»: [One]", "Two", "record: { one: One }");
        SpecAssert.specFor(LinkingTest::compile, "one.types.yaml", one)
                .file("two.types.yaml", two)
                .reportsOnly(M113)
                .saying("one.types.yaml -> two.types.yaml -> one.types.yaml");
    }

    @Test
    void anImportThatOnlyBoundsARangeIsUsed() {
        spec(TYPES, MACHINE.replace("init: BEDS", "init: 4").replace("min(BEDS, free + 1)", "min(4, free + 1)"))
                .isClean();
    }

    @Test
    void theDefaultOfAParameterIsData() {
        String parameter = "night_limit: { type: int 0..9, default: 2 }";
        assertThat(MACHINE).contains(parameter);
        spec(
                        TYPES,
                        MACHINE.replace(
                                        parameter,
                                        parameter + "\n  wanted: { type: set of Level max 2, default: [Calm] }")
                                .replace("when: free >=", "when: wanted.size() > 0 && free >="))
                .isClean();
    }

    @Test
    void theValueOfAnOptionStandsBareInData() {
        spec(
                        TYPES,
                        MACHINE.replace(
                                "- Leave: { bed: b2 }", "  expect: { last: «some(Rest)» }\n    - Leave: { bed: b2 }"))
                .reportsOnly(E301)
                .saying("stands bare")
                .helping("write `Rest`");
    }

    @Test
    void anInputThatIsExpectedNotToBeIgnoredIsAnOrdinaryStep() {
        String step = "- Visit: { nurse: n1, order: { Dose: { amount: 2 } } }";
        assertThat(MACHINE).contains(step);
        spec(TYPES, MACHINE.replace(step, step + "\n      expect: { ignored: false }"))
                .isClean();
    }

    private static String types(String name, String imported, String type, String shape) {
        return "spec: types/1\npackage: com.example.%s\nimports:\n  %s\ntypes:\n  %s: { %s }\n"
                .formatted(name, imported, type, shape);
    }

    private static SpecAssert spec(String types, String machine) {
        return SpecAssert.specFor(LinkingTest::compile, "ward.types.yaml", types)
                .file("ward.machine.yaml", machine);
    }

    private static List<Problem> compile(List<SourceText> files) {
        return SpecCompiler.compile(new SpecFiles(files, List.of())).problems();
    }
}
