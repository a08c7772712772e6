package dev.statute.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Decided;
import dev.statute.conformance.Effort;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Interpreted;
import dev.statute.conformance.Observation;
import dev.statute.conformance.RandomRuns;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Tally;
import dev.statute.conformance.cover.Coverage;
import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.law.Law;
import dev.statute.conformance.law.LawFailure;
import dev.statute.conformance.law.LawResult;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class ReportFilesTest {
    private static final String HOSTILE = "</pre><script>alert('&amp;\"')</script> ]]> \0 \u202e \ud800 \uffff {{x}}";

    private static final Policy SWITCH = SpecCompiler.compile(SpecFiles.of(new SourceText("switch.policy.yaml", """
                    spec: policy/1
                    name: Switch
                    package: com.example.light
                    version: 3
                    inputs:
                      power: { type: bool }
                    output: int 0..9
                    rows:
                      lit:  { if: { power: true }, then: 9 }
                      dark: { if: { power: false }, then: 0 }
                    laws:
                      bright_or_dark: { that: "result == 0 || result == 9" }
                    """)))
            .orThrow()
            .policies()
            .get(0);

    private static final Effort NOTHING_RUN = new Effort(true, Optional.empty(), 0);

    @TempDir
    private Path folder;

    private ReportFiles files() {
        return new ReportFiles(folder.resolve("made").resolve("when missing"));
    }

    private String read(String name) throws IOException {
        return Files.readString(files().folder().resolve(name));
    }

    @Test
    void aConformingRunHasAPageJsonAndText() throws Exception {
        ConformanceReport report = Reports.conforming();
        String said = files().write(report);
        assertThat(said)
                .startsWith("InputLifecycle conforms to its spec\n")
                .contains(" goals reached\n  no random runs\n")
                .endsWith("InputLifecycle.html\n")
                .doesNotContain("not observed");
        assertThat(read("InputLifecycle.txt")).isEqualTo(ReportFiles.table(report));
        Document page = page(read("InputLifecycle.html"));
        assertThat(texts(page, "h2"))
                .containsExactly("Cells", "Transitions", "Guards", "Reasons", "Effects", "Sequences");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(page, "dd")).contains(Long.toString(report.steps()));
        assertThat(texts(page, "p")).contains("no random runs");
    }

    @Test
    void jsonHasTheseKeys() throws IOException {
        files().write(Reports.conforming());
        assertThat(keys(read("InputLifecycle.json")))
                .containsExactly(
                        "kind",
                        "name",
                        "package",
                        "version",
                        "conforms",
                        "verdict",
                        "steps",
                        "covering",
                        "random",
                        "unobserved",
                        "cells",
                        "cells.phase",
                        "cells.input",
                        "cells.kind",
                        "cells.times",
                        "cells.first",
                        "transitions",
                        "transitions.name",
                        "transitions.times",
                        "transitions.first",
                        "transitions.sources",
                        "transitions.sources.phase",
                        "transitions.sources.input",
                        "transitions.sources.times",
                        "transitions.sources.first",
                        "guards",
                        "guards.transition",
                        "guards.guard",
                        "guards.passes",
                        "guards.passes.times",
                        "guards.passes.first",
                        "guards.refuses",
                        "guards.refuses.times",
                        "guards.refuses.first",
                        "reasons",
                        "reasons.name",
                        "reasons.times",
                        "reasons.first",
                        "effects",
                        "effects.name",
                        "effects.times",
                        "effects.first",
                        "searchedAll",
                        "limits",
                        "unreachable",
                        "missed",
                        "open",
                        "sequences",
                        "sequences.name",
                        "sequences.parameters",
                        "sequences.inputs",
                        "laws",
                        "failure");
        files().write(Reports.failing("no way back"));
        Set<String> failing = keys(read("InputLifecycle.json"));
        failing.removeIf(key -> !key.startsWith("failure"));
        assertThat(failing)
                .containsExactly(
                        "failure",
                        "failure.step",
                        "failure.aspect",
                        "failure.expected",
                        "failure.got",
                        "failure.sequence",
                        "failure.sequence.name",
                        "failure.sequence.parameters",
                        "failure.sequence.inputs",
                        "failure.lines",
                        "failure.seen",
                        "failure.seen.answer",
                        "failure.seen.after",
                        "failure.scenario",
                        "failure.test");
    }

    @Test
    void randomRunsSayHowToRunThemAgain() throws Exception {
        ConformanceReport report =
                Conformance.of(Reports.LIFECYCLE).withRandom(20, 9, -7).check(new Interpreted(Reports.LIFECYCLE));
        String words =
                "20 random runs of up to 9 inputs, seed -7; to run them again: Conformance.withRandom(20, 9, -7L)";
        assertThat(files().write(report)).contains("\n  " + words + "\n");
        assertThat(texts(page(read("InputLifecycle.html")), "p")).contains(words);
        assertThat(read("InputLifecycle.json")).contains("\"seed\" : \"-7\"", "\"runs\" : 20");
        assertThat(report.steps()).isGreaterThan(Reports.conforming().steps() + 20);
    }

    @Test
    void randomRunsAloneNeedNotReachEveryGoal() throws Exception {
        Conformance kit = Conformance.of(Reports.LIFECYCLE);
        ConformanceReport report = new Tally(Reports.LIFECYCLE)
                .report(kit.covering(), false, Optional.of(new RandomRuns(0, 9, 1, "again")), Optional.empty());
        assertThat(report.conforms()).isTrue();
        assertThat(files().write(report))
                .startsWith("InputLifecycle conforms to its spec")
                .contains("the random runs did not come by " + report.missed().size() + " goals\n");
        assertThat(read("InputLifecycle.html"))
                .contains("the random runs did not come by " + report.missed().size() + " goals")
                .doesNotContain("class=\"count missed\"");
    }

    @Test
    void theTableSaysHowOftenAndByWhichSequence() throws Exception {
        ConformanceReport report = Reports.conforming();
        List<String> lines = ReportFiles.table(report).lines().toList();
        Map<Goal, Coverage.Hits> hits = report.coverage().hits();
        var rolledBack = hits.get(new Goal.Taken("roll_back", "Staged", "RollbackStaged"));
        assertThat(squeezed(lines))
                .contains("roll_back Staged RollbackStaged " + rolledBack.times() + " " + rolledBack.first());
        var passes = hits.get(new Goal.Guarded("roll_back", "run_matches", true));
        var refuses = hits.get(new Goal.Guarded("roll_back", "run_matches", false));
        assertThat(squeezed(lines))
                .contains("roll_back/run_matches " + passes.times() + " " + passes.first() + " " + refuses.times() + " "
                        + refuses.first());
        String matrix = report.machine().phases().stream()
                .map(phase -> Long.toString(
                        hits.get(new Goal.Cell(phase.name(), "StageForRun")).times()))
                .collect(Collectors.joining(" "));
        assertThat(squeezed(lines)).contains("StageForRun " + matrix);
        files().write(report);
        assertThat(texts(page(read("InputLifecycle.html")), "td"))
                .contains(rolledBack.times() + "")
                .anyMatch(cell -> cell.matches("[0-9]+ignored"))
                .anyMatch(cell -> cell.matches("[0-9]+rejected"))
                .noneMatch(cell -> cell.contains("handled"));
        assertThat(squeezed(lines))
                .contains("cell "
                        + report.machine().phases().stream()
                                .map(phase -> phase.name())
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void aFailingRunHasWhatIsToBePasted() throws Exception {
        ConformanceReport report = Reports.failing("no way back");
        Failure failure = report.failure().orElseThrow();
        String said = files().write(report);
        assertThat(said)
                .startsWith("InputLifecycle differs from its spec: in step 3")
                .contains("no way back");
        List<String> pasted = texts(page(read("InputLifecycle.html")), "pre");
        assertThat(pasted).containsExactly(failure.scenario(), RegressionText.of(failure));
        assertThat(read("InputLifecycle.txt"))
                .contains(failure.lines())
                .contains(failure.scenario())
                .contains(RegressionText.of(failure));
        assertThat(failure.scenario())
                .startsWith("  rollback_staged_in_staged:\n")
                .contains("- RollbackStaged: { run_id: r1 }");
        assertThat(failure.lines()).last().asString().contains("takes roll_back (input-lifecycle.machine.yaml:103)");
    }

    @Test
    void aFailureIsShownStepByStepBesideTheSpec() throws Exception {
        files().write(Reports.rollingBackIsForgotten());
        Document page = page(read("InputLifecycle.html"));
        assertThat(texts(page, "td"))
                .startsWith("the phase", "Queued", "Staged")
                .containsSequence(
                        "3",
                        "RollbackStaged { run_id: r1 }",
                        "accepted by transition roll_backinput-lifecycle.machine.yaml:103 roll_back:",
                        "Queued { attempt_count: 1, last_run_id: r1, last_boundary: none }",
                        "accepted by transition roll_back",
                        "Staged { attempt_count: 1, last_run_id: r1, last_boundary: none }");
        assertThat(read("InputLifecycle.html"))
                .containsOnlyOnce("<tr class=\"failing\"><td class=\"count\">3</td>")
                .contains("class=\"count open\"")
                .doesNotContain("class=\"count missed\"");
    }

    @Test
    void whatCannotBeReachedAndWhatIsNotObservedAreNamed() throws Exception {
        ConformanceReport whole = Conformance.of(Reports.LIFECYCLE).check(new Interpreted(Reports.LIFECYCLE) {
            @Override
            public Observation observe() {
                return new Observation(super.observe().phase(), Map.of());
            }
        });
        CoveringSequences few = CoveringSequences.of(Reports.LIFECYCLE, 40);
        ConformanceReport report = new ConformanceReport(
                whole.machine(), new Coverage(whole.machine()), few, NOTHING_RUN, whole.unobserved(), Optional.empty());
        assertThat(files().write(report))
                .contains("not reached: ")
                .contains("no sequence was found to reach: ")
                .contains("transition give_up")
                .contains("not observed: abandon_reason, attempt_count, ");
        Document page = page(read("InputLifecycle.html"));
        assertThat(texts(page, "h2")).contains("Not covered", "Not observed");
        assertThat(page.getDocumentElement().getTextContent()).contains("never", "abandon_reason, attempt_count");
        assertThat(few.limits()).containsExactly("not looked for further than 40 states");
        assertThat(read("InputLifecycle.txt")).contains("\n  not looked for further than 40 states\n");
        assertThat(read("InputLifecycle.json")).contains("not looked for further than 40 states");
        assertThat(texts(page, "h2")).contains("Not tried");
        assertThat(texts(page, "p")).contains("not looked for further than 40 states");
        CoveringSequences proved = new CoveringSequences(few.sequences(), few.missing(), List.of());
        assertThat(ReportFiles.table(new ConformanceReport(
                        report.machine(), report.coverage(), proved, NOTHING_RUN, Set.of(), Optional.empty())))
                .contains("no sequence reaches: ");
    }

    @Test
    void lawsAndScenariosAreListedAndWhatBreaksOneIsShown() throws Exception {
        Sequence start = new Sequence("cover-1", Map.of(), List.of());
        LawResult kept = new LawResult(Law.DECIDING, List.of("cover-1", "random-1"), Optional.empty());
        LawResult scenario = new LawResult(Law.SCENARIO, List.of("finishes"), Optional.empty());
        LawResult broken = new LawResult(
                Law.STORING,
                List.of("cover-1"),
                Optional.of(new LawFailure(
                        Reports.LIFECYCLE,
                        Law.STORING,
                        start,
                        0,
                        "the class throws <b>",
                        Optional.of(new IllegalStateException(HOSTILE)))));
        ConformanceReport conforming = Reports.conforming().with(List.of(kept, scenario));
        assertThat(conforming.conforms()).isTrue();
        assertThat(files().write(conforming)).contains("  1 of 1 laws kept, 1 of 1 scenarios passed\n");
        assertThat(squeezed(read("InputLifecycle.txt").lines().toList()))
                .contains("deciding twice gives the same 2 sequences kept")
                .contains("scenario `finishes` of the spec passes its steps kept");
        assertThat(texts(page(read("InputLifecycle.html")), "h2")).startsWith("Laws");
        assertThat(keys(read("InputLifecycle.json"))).contains("laws.kind", "laws.law", "laws.along", "laws.broken");

        ConformanceReport report = Reports.conforming().with(List.of(kept, scenario, broken));
        assertThat(report.conforms()).isFalse();
        assertThat(files().write(report))
                .startsWith(
                        "InputLifecycle breaks a law (a state survives being stored and restored, and is told from others):"
                                + " at the start of cover-1, the class throws <b>\n");
        assertThat(read("InputLifecycle.txt"))
                .contains("A law is broken: a state survives")
                .contains("at the start: Accepted");
        assertThat(texts(page(read("InputLifecycle.html")), "pre"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("the class throws <b>", "alert('&amp;\"')", "  at dev.statute");
        assertThat(read("InputLifecycle.json")).contains("\"conforms\" : false", "\"kind\" : \"storing\"");
        assertThat(keys(read("InputLifecycle.json")))
                .contains(
                        "laws.broken.step",
                        "laws.broken.seen",
                        "laws.broken.sequence.name",
                        "laws.broken.lines",
                        "laws.broken.thrown");
    }

    @Test
    void hostileTextsLeaveThePageWellFormed() throws Exception {
        ConformanceReport failing = Reports.failing(HOSTILE);
        Sequence sequence = failing.covering().sequences().get(0);
        CoveringSequences named = new CoveringSequences(
                List.of(new Sequence(HOSTILE, sequence.parameters(), sequence.inputs())), List.of(), List.of());
        files().write(new ConformanceReport(
                failing.machine(), failing.coverage(), named, failing.effort(), Set.of(HOSTILE), failing.failure()));
        Document page = page(read("InputLifecycle.html"));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getDocumentElement().getTextContent())
                .contains("</pre><script>alert('&amp;\"')</script> ]]> \uFFFD \uFFFD \uFFFD \uFFFD {{x}}");
        assertThat(keys(read("InputLifecycle.json"))).contains("failure.got");
        assertThat(read("InputLifecycle.txt")).doesNotContain("\0").doesNotContain("\u202e");
    }

    @Test
    void aPolicyHasItsRows() throws Exception {
        PolicyComparison comparison = PolicyComparison.of(SWITCH, ReportFilesTest::decide);
        assertThat(files().write(SWITCH, comparison))
                .startsWith("Switch decides as its table does\n  2 cells, 2 questions: all values\n")
                .endsWith("Switch.html\n");
        assertThat(squeezed(read("Switch.txt").lines().toList())).contains("lit 1 power: true", "dark 1 power: false");
        assertThat(texts(page(read("Switch.html")), "td"))
                .startsWith("lit", "1", "power: true", "dark", "1", "power: false");
        assertThat(keys(read("Switch.json")))
                .containsExactly(
                        "kind",
                        "name",
                        "package",
                        "version",
                        "conforms",
                        "verdict",
                        "cells",
                        "asked",
                        "sampled",
                        "edges",
                        "cut",
                        "rows",
                        "rows.name",
                        "rows.times",
                        "rows.first",
                        "idle",
                        "statements",
                        "statements.name",
                        "statements.asked",
                        "statements.broken",
                        "difference");
    }

    @Test
    void lawsOfAPolicyAreListedAndABrokenOneIsSaid() throws Exception {
        PolicyComparison sound = PolicyComparison.of(SWITCH, ReportFilesTest::decide);
        assertThat(files().write(SWITCH, sound)).contains("  1 of 1 laws and examples hold\n");
        assertThat(squeezed(read("Switch.txt").lines().toList())).contains("law `bright_or_dark` 2 holds");
        assertThat(texts(page(read("Switch.html")), "h2")).contains("Laws and examples");
        PolicyComparison broken = PolicyComparison.of(SWITCH, given -> new Decided(new Value.Int(3), "lit"));
        PolicyComparison alone = new PolicyComparison(
                broken.cells(),
                broken.asked(),
                broken.sampling(),
                broken.rows(),
                broken.statements(),
                Optional.empty());
        assertThat(files().write(SWITCH, alone))
                .startsWith("Switch breaks law `bright_or_dark`: power: false: `3` by row `lit`\n");
        assertThat(read("Switch.json")).contains("\"conforms\" : false", "\"broken\" : \"power: false: `3`");
        assertThat(texts(page(read("Switch.html")), "td")).contains("power: false: `3` by row `lit`");
    }

    @Test
    void aPolicyThatDiffersSaysWhere() throws Exception {
        PolicyComparison comparison = PolicyComparison.of(SWITCH, given -> {
            throw new IllegalStateException(HOSTILE);
        });
        assertThat(files().write(SWITCH, comparison))
                .startsWith("Switch differs from its table: ")
                .contains("power: ");
        assertThat(page(read("Switch.html")).getDocumentElement().getTextContent())
                .contains("alert('&amp;\"')");
    }

    @Test
    void theIndexListsTheReportsOfTheFolder() throws Exception {
        files().write("desk#1", Reports.failing("no <way> back"));
        files().write("com.example.SwitchTest", SWITCH, PolicyComparison.of(SWITCH, ReportFilesTest::decide));
        Files.writeString(files().folder().resolve("other.json"), "{ \"kind\" : \"something else\" }");
        Files.writeString(files().folder().resolve("broken.json"), "{");
        files().write(Reports.conforming());

        Document page = page(read("index.html"));
        assertThat(texts(page, "td"))
                .containsSequence("InputLifecycle", "machine InputLifecycle", "InputLifecycle conforms to its spec")
                .containsSequence("com.example.SwitchTest", "policy Switch", "Switch decides as its table does")
                .containsSequence("desk#1", "machine InputLifecycle")
                .hasSize(9)
                .last()
                .asString()
                .contains("no <way> back");
        assertThat(read("index.html")).contains("href=\"./desk%231.html\"").contains("1 of 3 does not conform");
        assertThat(read("index.json"))
                .startsWith("{\n  \"conforms\" : false,")
                .contains("\"file\" : \"com.example.SwitchTest.json\"");

        files().delete("desk#1");
        assertThat(read("index.json")).startsWith("{\n  \"conforms\" : true,").doesNotContain("desk#1");
        try (Stream<Path> left = Files.list(files().folder())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void deletedReportsAreGone() {
        files().write("InputLifecycle-random", Reports.conforming());
        files().write(Reports.conforming());
        files().delete("InputLifecycle-random");
        files().delete("never-written");
        assertThat(files().folder()).isDirectoryContaining("glob:**InputLifecycle.html");
        assertThat(files().folder()).isDirectoryNotContaining("glob:**random*");
    }

    private static Decided decide(Map<String, Value> given) {
        PolicyInterpreter.Decision decision = PolicyInterpreter.decide(SWITCH, given);
        return new Decided(
                decision.output(), decision.row().map(Policy.Row::name).orElse("otherwise"));
    }

    private static List<String> squeezed(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll(" +", " ")).toList();
    }

    private static Document page(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document page, String element) {
        List<String> texts = new ArrayList<>();
        var nodes = page.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    /** The paths of all members, in the order in which they first stand in the text. */
    private static Set<String> keys(String text) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    keys.add(json.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .replaceAll("/[0-9]+", "")
                            .substring(1)
                            .replace('/', '.'));
                }
            }
        }
        return keys;
    }
}
