package dev.statute.spec.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxProblemsTest {
    private static final String MACHINE = """
            spec: machine/1
            name: Door
            package: com.example.door
            phases:
              Open: { initial: true }
              Shut: {}
            inputs:
              Push: {}
            transitions:
              push:
                input: Push
                from: Open
                to: Shut
            """;

    private static final String TYPES = "spec: types/1\npackage: com.example.door\ntypes:\n";

    private static final String POLICY = """
            spec: policy/1
            name: Greeting
            package: com.example.door
            inputs: { late: bool }
            output: bool
            rows:
              always: { if: {}, then: true }
            """;

    /** What was reported, with the words it marks. */
    private record Finding(SourceText source, List<Problem> problems) {
        Problem only(Code code) {
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).code()).isEqualTo(code);
            return problems.get(0);
        }

        String repaired() {
            return problems.get(0).fix().orElseThrow().applyTo(source);
        }
    }

    private static Finding machine(String content) {
        return read("a.machine.yaml", content);
    }

    private static Finding read(String name, String content) {
        Problems problems = new Problems();
        SourceText source = new SourceText(name, content);
        Optional<FileSyntax> file = new SyntaxReader().read(source, problems);
        assertThat(file.isPresent()).isEqualTo(problems.list().isEmpty());
        return new Finding(source, problems.list());
    }

    private static String said(Problem problem) {
        return Wording.of(problem).message();
    }

    @Test
    void theSmallSpecsOfThisTestAreFine() {
        assertThat(machine(MACHINE).problems()).isEmpty();
        assertThat(read("a.types.yaml", TYPES + "  A: { id: string }\n").problems())
                .isEmpty();
        assertThat(read("a.policy.yaml", POLICY).problems()).isEmpty();
    }

    @Test
    void unknownKeyIsRepairedByTheNearestOne() {
        Finding finding = machine(MACHINE.replace("from: Open", "form: Open"));
        Problem problem = finding.only(Code.Y011);

        assertThat(problem.at().text()).isEqualTo("form");
        assertThat(said(problem)).isEqualTo("transition `push` has no key `form`");
        assertThat(Wording.of(problem).help()).isEqualTo("did you mean `from`?");
        assertThat(finding.repaired()).isEqualTo(MACHINE);
    }

    @Test
    void unknownKeyWithoutANearOneListsTheKeys() {
        Problem problem =
                machine(MACHINE.replace("Shut: {}", "Shut: { colour: red }")).only(Code.Y011);

        assertThat(problem.at().text()).isEqualTo("colour");
        assertThat(Wording.of(problem).help()).isEqualTo("its keys are `doc`, `initial`, `terminal`");
        assertThat(problem.fix()).isEmpty();
    }

    @Test
    void aKeyThatIsThereAlreadyIsNoHint() {
        Problem problem =
                machine(MACHINE.replace("to: Shut", "to: Shut\n    too: Shut")).only(Code.Y011);

        assertThat(problem.fix()).isEmpty();
    }

    @Test
    void keyOfAnotherKindOfPropertyIsNamedSo() {
        Problem problem = machine(MACHINE + "properties:\n  p: { inputs: [Push], reachable: phase == Shut }\n")
                .only(Code.Y011);

        assertThat(problem.at().text()).isEqualTo("inputs");
        assertThat(said(problem)).isEqualTo("`inputs` goes with `step`, and this property has `reachable`");
    }

    @Test
    void missingKeyIsShownAtItsElement() {
        Problem problem = machine(MACHINE.replace("    to: Shut\n", "")).only(Code.Y015);

        assertThat(problem.at().text()).isEqualTo("push");
        assertThat(said(problem)).isEqualTo("transition `push` has no `to`");
        assertThat(Wording.of(problem).help()).isEqualTo("write `to: Open`");
    }

    @Test
    void missingKeyOfTheFileIsShownAtItsFirstLine() {
        Problem problem = machine(MACHINE.replace("name: Door\n", "")).only(Code.Y015);

        assertThat(problem.at().text()).isEqualTo("spec");
        assertThat(said(problem)).isEqualTo("the file has no `name`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: Open | from: { any: Open } | Y011 | any",
                "from: Open | from: [[Open]] | Y015 | [Open]",
                "to: Shut | to: [Shut] | Y015 | [Shut]",
                "Shut: {} | Shut: last | Y015 | last",
                "Shut: {} | Shut: [] | Y015 | []",
                "Push: {} | Push: { payload: none } | Y015 | none",
                "Push: {} | Push: { payload: { m: [] } } | Y015 | []",
                "initial: true | initial: yes | Y015 | yes",
                "to: Shut | to: Shut # | X | ",
            })
    void wrongShapeIsShownAtTheValue(String part, String wrong, String code, String marked) {
        List<Problem> problems = machine(MACHINE.replace(part, wrong)).problems();

        if (code.equals("X")) {
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(problems).first().satisfies(p -> {
            assertThat(p.code()).isEqualTo(Code.valueOf(code));
            assertThat(p.at().text()).isEqualTo(marked);
        });
    }

    @Test
    void wrongShapeSaysWhatIsWantedAndWhatIsThere() {
        Problem problem = machine(MACHINE.replace("to: Shut", "to: [Shut]")).only(Code.Y015);

        assertThat(said(problem)).isEqualTo("`to` wants a phase or `same`, and this is a list");
        assertThat(Wording.of(problem).help()).isEqualTo("write for example `Open`");
    }

    @Test
    void emptyValueThatMayBeAnEmptyMappingIsRepairedSo() {
        Finding finding = machine(MACHINE.replace("Shut: {}", "Shut:"));

        assertThat(finding.only(Code.Y015).at().text()).isEqualTo("Shut");
        assertThat(finding.repaired()).isEqualTo(MACHINE);
    }

    @Test
    void emptyValueElsewhereIsReportedAtItsKey() {
        Problem problem = machine(MACHINE.replace("to: Shut", "to:")).only(Code.Y015);

        assertThat(problem.at().text()).isEqualTo("to");
        assertThat(said(problem)).isEqualTo("nothing is written after `to:`");
    }

    @Test
    void choiceIsRepairedByTheNearestWord() {
        Finding finding = read("a.policy.yaml", POLICY.replace("rows:", "hit: firts\nrows:"));

        assertThat(finding.only(Code.Y015).at().text()).isEqualTo("firts");
        assertThat(finding.repaired()).contains("hit: first\n");
    }

    @Test
    void propertyNeedsExactlyOneClaim() {
        Finding none = machine(MACHINE + "properties:\n  p: { doc: Nothing. }\n");
        Finding two = machine(MACHINE + "properties:\n  p: { step: a, reachable: b }\n");

        assertThat(said(none.only(Code.Y015))).isEqualTo("property `p` does not say which kind it is");
        assertThat(two.only(Code.Y015).at().text()).isEqualTo("reachable");
        assertThat(said(two.only(Code.Y015))).isEqualTo("property `p` has both `step` and `reachable`");
    }

    @Test
    void misspeltClaimIsOneProblem() {
        Finding finding = machine(MACHINE + "properties:\n  p: { reachabel: phase == Shut }\n");

        assertThat(finding.only(Code.Y011).at().text()).isEqualTo("reachabel");
    }

    @Test
    void twoEffectsInOneItemAreTwoEntries() {
        Problem problem = machine(MACHINE.replace("to: Shut", "to: Shut\n    emit:\n      - A: {}\n        B: {}"))
                .only(Code.Y015);

        assertThat(problem.at().text()).isEqualTo("B");
        assertThat(Wording.of(problem).help()).isEqualTo("start a new entry with `-`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On", "off", "No", "y", "N", "TRUE", "null", "~"})
    void nameThatYaml11ReadsOtherwiseIsRefused(String name) {
        Problem problem = machine(MACHINE.replace("Shut", name)).only(Code.Y014);

        assertThat(problem.at().text()).isEqualTo(name);
        assertThat(problem.at().line()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"017", "12:30", "0x1F", "1_000", "-3", ".inf"})
    void nameThatYaml11ReadsAsANumberIsRefused(String name) {
        assertThat(said(machine(MACHINE.replace("Shut", name)).only(Code.Y014)))
                .isEqualTo("the name `" + name + "` is a number to a reader of YAML 1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yess", "ON_", "True1", "e1", "oN", "nO", "Nullable"})
    void otherNamesAreFine(String name) {
        assertThat(machine(MACHINE.replace("Shut", name)).problems()).isEmpty();
    }

    @Test
    void enumMemberIsANameToo() {
        Problem problem =
                read("a.types.yaml", TYPES + "  A: { enum: [Yes, Nope] }\n").only(Code.Y014);

        assertThat(problem.at().text()).isEqualTo("Yes");
    }

    @Test
    void listWhereAnExpressionIsWantedIsATrap() {
        Finding finding = machine(MACHINE + "fields:\n  f: { type: set of int 0..3 max 4, init: [1, 2] }\n");

        assertThat(finding.only(Code.Y006).at().text()).isEqualTo("[1, 2]");
        assertThat(finding.repaired()).contains("init: \"[1, 2]\" }");
        assertThat(machine(finding.repaired()).problems()).isEmpty();
    }

    @Test
    void emptyCollectionsAreExpressions() {
        assertThat(machine(MACHINE
                                + "fields:\n  f: { type: set of bool max 2, init: [] }\n  g: { type: x, init: {} }\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void expressionThatACommentCutsIsATrap() {
        Finding finding = machine(MACHINE + "invariants:\n  i:\n    that: a == # 3\n");

        assertThat(finding.only(Code.Y005).at().text()).isEqualTo("a == # 3");
        assertThat(finding.repaired()).contains("that: \"a == # 3\"");
    }

    @Test
    void commentAfterACompleteExpressionIsFine() {
        assertThat(machine(MACHINE + "invariants:\n  i:\n    that: a == 3 # three\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void whatIsCompleteIsForTheParserToSay() {
        Problems problems = new Problems();
        SourceText source = new SourceText("a.machine.yaml", MACHINE + "invariants:\n  i:\n    that: a b # c\n");

        new SyntaxReader(text -> !text.equals("a b")).read(source, problems);

        assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.Y005);
    }

    @Test
    void everyProblemOfAFileIsReportedAtOnce() {
        List<Problem> problems = machine(MACHINE.replace("initial: true", "initial: maybe")
                        .replace("input: Push", "inptu: Push")
                        .replace("    to: Shut\n", ""))
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly(Code.Y015, Code.Y011, Code.Y015);
    }

    @Test
    void firstLineAndNameSayTheKind() {
        assertThat(read("a.yaml", MACHINE).only(Code.Y015).kind()).isEqualTo(SyntaxProblem.FILE_NAME);
        assertThat(read("a.policy.yaml", MACHINE).only(Code.Y015).at().text()).isEqualTo("machine/1");
        assertThat(machine("").only(Code.Y015).kind()).isEqualTo(SyntaxProblem.EMPTY_FILE);
        assertThat(machine("- a\n").only(Code.Y015).kind()).isEqualTo(SyntaxProblem.SPEC_LINE_MISSING);
        assertThat(machine("a\n").only(Code.Y015).kind()).isEqualTo(SyntaxProblem.SPEC_LINE_MISSING);
        assertThat(machine("{}\n").only(Code.Y015).kind()).isEqualTo(SyntaxProblem.SPEC_LINE_MISSING);
    }

    @Test
    void missingFirstLineIsWritten() {
        Finding finding = machine(MACHINE.substring(MACHINE.indexOf('\n') + 1));

        assertThat(finding.only(Code.Y015).at().text()).isEqualTo("name");
        assertThat(finding.repaired()).isEqualTo(MACHINE);
    }
}
