package dev.statute.spec.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.SyntaxReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {
    /** A machine with one element of each kind; a test puts one odd name into it. */
    private static final String MACHINE = """
            spec: machine/1
            name: Desk
            package: com.example.desk
            constants:
              LIMIT: { value: 3 }
            parameters:
              size: { type: int 0..3, default: 1 }
            phases:
              Open: { initial: true }
              Shut: {}
            groups:
              both: [Open, Shut]
            fields:
              amount: { type: int 0..9, init: 0 }
            define:
              twice:
                params: { factor: int 0..2 }
                is: amount * factor
            inputs:
              Knock: { payload: { times: int 0..3 } }
            effects:
              Rang: { payload: { tone: int 0..3 }, delivery: notify }
            rejections:
              TooLate: { payload: { since: int 0..3 } }
            blocks:
              ring:
                params: { tone: int 0..3 }
                emit:
                  - Rang: { tone: tone }
            transitions:
              knock:
                input: Knock
                from: Open
                require:
                  is_small: { that: times < 3, else: TooLate }
                to: Shut
            invariants:
              is_bounded: { that: amount < 9 }
            properties:
              can_shut: { reachable: phase == Shut }
            scenarios:
              plain:
                - Knock: { times: 1 }
            """;

    @Test
    void acceptsOrdinaryNames() {
        assertThat(check(MACHINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input-lifecycle.machine.yaml",
                "run-slot.machine.yaml",
                "runtime.types.yaml",
                "input-admission.policy.yaml"
            })
    void acceptsTheNamesOfTheExamples(String name) throws Exception {
        assertThat(check(
                        name,
                        Files.readString(Path.of("src/test/resources/specs").resolve(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Desk, desk, machine `desk` is not written in PascalCase, write `Desk`",
        "LIMIT, limit, constant `limit` is not written in SCREAMING_SNAKE, write `LIMIT`",
        "size, sizeOfIt, parameter `sizeOfIt` is not written in snake_case, write `size_of_it`",
        "Shut, shut_now, phase `shut_now` is not written in PascalCase, write `ShutNow`",
        "both, Both, group `Both` is not written in snake_case, write `both`",
        "amount, Amount, field `Amount` is not written in snake_case, write `amount`",
        "twice, TWICE, definition `TWICE` is not written in snake_case, write `twice`",
        "factor, theFactor, variable `theFactor` is not written in snake_case, write `the_factor`",
        "Knock, knock_now, input `knock_now` is not written in PascalCase, write `KnockNow`",
        "times, Times, payload field `Times` is not written in snake_case, write `times`",
        "Rang, rang, effect `rang` is not written in PascalCase, write `Rang`",
        "TooLate, too_late, rejection `too_late` is not written in PascalCase, write `TooLate`",
        "ring, Ring, block `Ring` is not written in snake_case, write `ring`",
        "knock, KnockIt, transition `KnockIt` is not written in snake_case, write `knock_it`",
        "is_small, isSmall, guard `isSmall` is not written in snake_case, write `is_small`",
        "is_bounded, IsBounded, invariant `IsBounded` is not written in snake_case, write `is_bounded`",
        "can_shut, CanShut, property `CanShut` is not written in snake_case, write `can_shut`",
        "plain, Plain, scenario `Plain` is not written in snake_case, write `plain`",
    })
    void asksForTheStyleOfEachKind(String usual, String odd, String message, String help) {
        assertThat(check(declaring(usual, odd))).singleElement().satisfies(problem -> {
            assertThat(problem.at().text()).isEqualTo(odd);
            assertThat(Wording.of(problem).message()).isEqualTo(message);
            assertThat(Wording.of(problem).help()).isEqualTo(help);
        });
    }

    @ParameterizedTest
    @CsvSource({"knock, KnockIt", "is_bounded, IsBounded", "can_shut, CanShut", "plain, Plain"})
    void repairsNamesThatNothingRefersTo(String usual, String odd) {
        Problem problem = check(declaring(usual, odd)).get(0);
        Fix fix = problem.fix().orElseThrow();
        assertThat(check(fix.applyTo(problem.at().source()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Desk, Accepted",
        "Desk, Refused",
        "Desk, Restoration",
        "amount, loop",
        "amount, next",
        "amount, some",
        "amount, base",
        "knock, otherwise",
        "is_bounded, package",
        "amount, class",
        "amount, int",
        "amount, record",
        "amount, yield",
        "amount, notify",
        "amount, wait",
        "amount, get_class",
        "amount, hash_code",
        "amount, to_string",
        "amount, clone",
        "amount, finalize",
        "amount, equals",
        "amount, notify_all",
        "twice, min",
        "factor, default",
        "times, hash_code",
        "tone, switch",
        "since, wait",
        "Knock, Apply",
        "Knock, State",
        "Knock, Prepare",
        "Knock, Explain",
        "Knock, Input",
        "Knock, Notify",
        "Knock, GetClass",
        "Knock, Return",
        "Knock, Object",
        "Knock, Desk",
        "Shut, State",
        "Shut, Phase",
        "Shut, Snapshot",
        "Shut, String",
        "Shut, Desk",
        "Rang, Effect",
        "Desk, Result",
        "Desk, State",
        "Desk, Override",
        "amount, live",
        "both, done",
        "times, any",
    })
    void refusesWordsOfTheLanguageOfJavaAndOfGeneratedCode(String usual, String odd) {
        assertThat(check(declaring(usual, odd))).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.M202);
            assertThat(problem.at().text()).isEqualTo(odd);
            assertThat(Wording.of(problem).help()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "times, amount, payload field `amount` has the name of a field",
        "factor, size, variable `size` has the name of a parameter",
        "twice, amount, definition `amount` has the name of a field",
        "amount, both, field `both` has the name of a group",
        "Shut, LIMIT, constant `LIMIT` has the name of a phase",
    })
    void refusesToHideWhatIsVisible(String usual, String odd, String message) {
        assertThat(messages(check(declaring(usual, odd)))).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"times", "amount", "twice", "size"})
    void refusesVariablesOfGuardsThatHide(String name) {
        String spec = MACHINE.replace(
                "is_small: { that: times < 3, else: TooLate }",
                "has: { some: nothing, as: " + name + ", else: TooLate }");
        assertThat(messages(check(spec))).singleElement().asString().startsWith("variable `" + name + "` has the name");
    }

    @Test
    void payloadsOfDifferentInputsMayShareNames() {
        assertThat(check(MACHINE.replace(
                        "  Knock: { payload: { times: int 0..3 } }",
                        "  Knock: { payload: { times: int 0..3 } }\n  Ring: { payload: { times: int 0..3 } }")))
                .isEmpty();
    }

    @Test
    void refusesNamesThatAreOneInJava() {
        String twoFields = MACHINE.replace(
                "fields:\n", "fields:\n  run_1: { type: bool, init: true }\n  run1: { type: bool, init: true }\n");
        assertThat(messages(check(twoFields)))
                .containsExactly("field `run1` and field `run_1` are both `run1` in Java");

        String twoPhases = MACHINE.replace("  Shut: {}\n", "  Shut: {}\n  SHut: {}\n");
        assertThat(messages(check(twoPhases)))
                .containsExactly("phase `SHut` and phase `Shut` differ only in upper and lower case");

        String twoReasons = MACHINE.replace("  TooLate:", "  Ab: {}\n  AB: {}\n  TooLate:");
        assertThat(messages(check(twoReasons)))
                .containsExactly("rejection `AB` and rejection `Ab` are both `AB` in Java");
    }

    @Test
    void refusesNamesThatAreTooLongOrNoNames() {
        assertThat(messages(check(declaring("amount", "a".repeat(65)))))
                .singleElement()
                .asString()
                .endsWith("has a name of 65 characters, and 64 are the most");
        assertThat(messages(check(declaring("amount", "___")))).containsExactly("`___` cannot be the name of a field");
        assertThat(messages(check(declaring("amount", "\"a\\u202eb\"")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com..example",
                "../../etc",
                "com/example",
                "com.example.",
                ".com",
                "com.example.class",
                "com.exam-ple",
                "1com",
                "java.lang",
                "com.aux.x",
                "com.é"
            })
    void refusesPackagesThatAreNone(String name) {
        assertThat(check(MACHINE.replace("com.example.desk", name)))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.M202);
    }

    @Test
    void refusesPackagesWithoutBounds() {
        assertThat(check(MACHINE.replace("com.example.desk", "a." + "b".repeat(200))))
                .hasSize(1);
    }

    @Test
    void checksTheNamesOfTypes() {
        assertThat(messages(check("a.types.yaml", """
                        spec: types/1
                        package: com.example
                        types:
                          State: { id: string }
                          Phase: { id: string }
                          String: { id: string }
                          Money: { id: long, java: "java.lang.Long" }
                          Odd: { id: long, java: "x; class Y {}" }
                          Kind: { enum: [A, A, Ab, aB] }
                          Sort: { variants: { Sort: {}, One: { get_class: bool } } }
                          Pair: { record: { run_1: bool, run1: bool, base: bool } }
                        constants:
                          MOST: { value: 1 }
                          Least: { value: 1 }
                        """)))
                .containsExactly(
                        "`State` cannot be the name of a type",
                        "`Phase` cannot be the name of a type",
                        "type `String` would be `String` in Java",
                        "constant `Least` is not written in SCREAMING_SNAKE",
                        "`x; class Y {}` is not the name of a Java class",
                        "member `A` is listed twice",
                        "member `aB` is not written in PascalCase",
                        "variant `Sort` has the name of its type",
                        "component `get_class` would be `getClass` in Java",
                        "component `run1` and component `run_1` are both `run1` in Java",
                        "`base` cannot be the name of a component");
    }

    @Test
    void checksTheNamesOfPolicies() {
        assertThat(messages(check("a.policy.yaml", """
                        spec: policy/1
                        name: Row
                        package: com.example
                        inputs:
                          class: { type: bool }
                          ok: { type: bool }
                        output: bool
                        sets: { any: [true] }
                        rows:
                          OneRow: { if: { ok: true }, then: true }
                        laws:
                          a_law: { that: result }
                        """)))
                .containsExactly(
                        "`Row` cannot be the name of a policy",
                        "policy input `class` would be `class` in Java",
                        "`any` cannot be the name of a set",
                        "row `OneRow` is not written in snake_case");
    }

    @Test
    void refusesClassesOfOneNameInOnePackage() {
        Problems problems = new Problems();
        NameRules.checkTogether(
                List.of(
                        read("a.machine.yaml", MACHINE),
                        read("b.machine.yaml", MACHINE.replace("name: Desk", "name: DESK")),
                        read("c.machine.yaml", MACHINE.replace("com.example.desk", "com.example.other")),
                        read(
                                "desk.types.yaml",
                                "spec: types/1\npackage: com.example.desk\nconstants: { A: { value: 1 } }\n"),
                        read("d.machine.yaml", MACHINE.replace("name: Desk", "name: DeskConstants"))),
                problems);

        assertThat(messages(problems.list()))
                .containsExactly(
                        "machine `DESK` and machine `Desk` differ only in upper and lower case",
                        "machine `DeskConstants` has the name of a class of constants of the same package");
    }

    /** The machine with another name at one declaration; references to it are left alone. */
    private static String declaring(String usual, String odd) {
        for (String before : List.of("name: ", "\n  ", "params: { ", "payload: { ", "    ")) {
            String declaration = before + usual + (before.equals("name: ") ? "\n" : ":");
            if (MACHINE.contains(declaration)) {
                return MACHINE.replaceFirst(
                        java.util.regex.Pattern.quote(declaration),
                        java.util.regex.Matcher.quoteReplacement(declaration.replace(usual, odd)));
            }
        }
        throw new IllegalArgumentException(usual);
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Wording::of).map(Diagnostic::message).toList();
    }

    private static List<Problem> check(String machine) {
        return check("desk.machine.yaml", machine);
    }

    private static List<Problem> check(String name, String text) {
        Problems problems = new Problems();
        NameRules.check(read(name, text), problems);
        return new ArrayList<>(problems.list());
    }

    private static FileSyntax read(String name, String text) {
        Problems problems = new Problems();
        return new SyntaxReader()
                .read(new SourceText(name, text), problems)
                .orElseThrow(() -> new AssertionError(messages(problems.list())));
    }
}
