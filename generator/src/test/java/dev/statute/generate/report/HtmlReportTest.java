package dev.statute.generate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.SpecFixtures;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final Machine MACHINE = SpecFixtures.compile("runtime.types.yaml", "input-lifecycle.machine.yaml")
            .machine("InputLifecycle")
            .orElseThrow();

    @Test
    void saysFirstWhatCameOut() {
        ReadPage page = page(new Sample(MACHINE).report());

        assertThat(ReadPage.text(page.elements("h1").get(0))).isEqualTo("InputLifecycle");
        assertThat(ReadPage.text(page.withClass("verdict").get(0)))
                .isEqualTo("\u271310 properties holdexhaustive within InputId: 2, RunId: 2");
        assertThat(ReadPage.text(page.withClass("figures").get(0)))
                .startsWith("distinct states147generated199depth10elapsed12 ms");
    }

    @Test
    void listsPropertiesWithVerdictAndRun() {
        Sample sample = new Sample(MACHINE)
                .verdict("can_give_up", Verdict.NOT_CHECKED, "The budget ran out first.")
                .verdict("in_run_has_a_run", Verdict.BROKEN, "");
        sample.trace("in_run_has_a_run", sample.run(OptionalInt.empty(), "QueueAccepted", "StageForRun 1"));

        ReadPage page = page(sample.report());

        assertThat(page.rows("properties"))
                .hasSize(10)
                .contains(
                        List.of("\u2713 holds", "accepted_is_clean", "invariant", "\u2013", "line 188"),
                        List.of("\u2717 broken", "in_run_has_a_run", "invariant", "run 1, 2 steps", "line 195"),
                        List.of(
                                "\u25cb not checked",
                                "can_give_upThe budget ran out first.",
                                "reachable",
                                "\u2013",
                                "line 209"));
        assertThat(ReadPage.text(page.withClass("verdict").get(0)))
                .contains("1 property broken, 8 properties hold, 1 not checked");
    }

    @Test
    void marksWhatNeverHappensInPictureAndTables() {
        Set<String> never = Set.of("coalesce", "Coalesced", "ReservedReason");

        ReadPage page = page(new Sample(MACHINE)
                .count(it -> never.contains(it.name()) ? 0 : 7)
                .report());

        assertThat(page.withClass("never"))
                .filteredOn(it -> ReadPage.hasClass(it, "state"))
                .extracting(ReadPage::text)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Coalesced").contains("not reached"));
        assertThat(page.withClass("never"))
                .filteredOn(it -> ReadPage.hasClass(it, "edge"))
                .singleElement()
                .satisfies(it -> assertThat(it.getTextContent()).contains("Coalesce \u00b7 never"));
        assertThat(page.withClass("never"))
                .filteredOn(it -> it.getTagName().equals("tr"))
                .extracting(it -> it.getAttribute("id"))
                .containsExactly("transition-coalesce", "reason-ReservedReason", "phase-Coalesced");
        assertThat(page.rows("transitions"))
                .contains(List.of("queue", "QueueAccepted", "Accepted", "Queued", "7", "", "line 81"));
    }

    @Test
    void stepsThroughRunsAndShowsOnlyWhatChanges() {
        Sample sample = new Sample(MACHINE);
        sample.trace("can_give_up", sample.run(OptionalInt.empty(), "QueueAccepted", "StageForRun 1", "MarkApplied 2"));

        List<String> steps = steps(page(sample.report()), "run-1");

        assertThat(steps)
                .containsExactly(
                        "start|Accepted|attempt_count = 0|last_run_id = none|last_boundary = none",
                        "1|Accepted\u2192queue\u2192Queuedinput-lifecycle.machine.yaml:81|QueueAccepted",
                        "2|Queued\u2192stage\u2192Stagedinput-lifecycle.machine.yaml:93|StageForRun { run_id: r1 }"
                                + "|attempt_count 0 \u2192 1|last_run_id none \u2192 r1|emits RunAssociated { run_id: r1 }",
                        "3|Stagedrejected with RunMismatch by run_matchesinput-lifecycle.machine.yaml:127"
                                + "|MarkApplied { run_id: r2 }");
    }

    @Test
    void showsFieldsThatComeAndGo() {
        Machine door = SpecFixtures.compile(new SourceText("door.machine.yaml", DOOR.formatted("A door.")))
                .machine("Door")
                .orElseThrow();
        Sample sample = new Sample(door);
        sample.trace("counted", sample.run(OptionalInt.empty(), "Pull", "Push"));

        assertThat(steps(page(sample.report()), "run-1"))
                .anySatisfy(step -> assertThat(step).endsWith("|width = 1|emits Bell"))
                .anySatisfy(step -> assertThat(step).endsWith("|width 1 \u2192 gone"));
    }

    @Test
    void showsWhereARunRepeats() {
        Sample sample = new Sample(MACHINE);
        sample.trace(
                "always_finishes", sample.run(OptionalInt.of(1), "QueueAccepted", "StageForRun 1", "RollbackStaged 1"));
        sample.trace("can_give_up", sample.run(OptionalInt.of(1), "QueueAccepted"));

        ReadPage page = page(sample.report());

        assertThat(page.withClass("repeated")).hasSize(2);
        assertThat(page.withClass("turn"))
                .extracting(ReadPage::text)
                .containsExactlyInAnyOrder(
                        "\u21ba The run may repeat steps 2 to 3 for ever.",
                        "\u21bb The run may stay in Queued for ever.");
    }

    @Test
    void drawsEachStepOnAMapOfTheDiagram() {
        Sample sample = new Sample(MACHINE);
        sample.trace("can_give_up", sample.run(OptionalInt.empty(), "QueueAccepted", "Abandon Reset"));

        ReadPage page = page(sample.report());

        List<org.w3c.dom.Element> maps = page.withClass("map");
        assertThat(maps)
                .hasSize(3)
                .allSatisfy(map -> assertThat(ReadPage.elements(map, "use"))
                        .singleElement()
                        .satisfies(use -> assertThat(use.getAttribute("href")).isEqualTo("#map-outline")));
        assertThat(ways(maps.get(0))).isZero();
        assertThat(ways(maps.get(1))).as("from one phase").isEqualTo(1);
        assertThat(ways(maps.get(2))).as("a branch of several and their trunk").isEqualTo(2);
    }

    @Test
    void tellsFindingsTheWorstFirstAndLinksToTheirRuns() {
        Sample sample = new Sample(MACHINE);
        Trace trace = sample.run(OptionalInt.empty(), "QueueAccepted");
        sample.finding(finding(SampleProblem.DEAD, MACHINE.transitions().get(0), Optional.empty()))
                .finding(finding(SampleProblem.BROKEN, MACHINE.invariants().get(0), Optional.of(trace)))
                .trace("accepted_is_clean", trace)
                .verdict("accepted_is_clean", Verdict.BROKEN, "");

        ReadPage page = page(sample.report());

        List<org.w3c.dom.Element> findings = page.withClass("finding");
        assertThat(findings).hasSize(2);
        assertThat(ReadPage.text(findings.get(0)))
                .startsWith("error M501 accepted_is_clean is broken")
                .contains(
                        "run 1, 1 step",
                        "188 |   accepted_is_clean:",
                        "note: The run:\n        1 Begin",
                        "help: keep it");
        assertThat(ReadPage.text(findings.get(1))).startsWith("warning M502 queue can never fire");
        assertThat(page.withClass("run"))
                .as("the property and its finding have the same run")
                .hasSize(1);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Sample sample = new Sample(MACHINE);
        sample.trace("can_give_up", sample.run(OptionalInt.empty(), "QueueAccepted", "StageForRun 1"));

        ReadPage page = page(sample.report());

        Set<String> ids = page.elements("*").stream()
                .map(it -> it.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(page.elements("*"))
                .extracting(it -> it.getAttribute("href"))
                .filteredOn(href -> !href.isEmpty())
                .isNotEmpty()
                .allSatisfy(href -> assertThat(
                                href.startsWith("#")
                                        ? ids.contains(href.substring(1))
                                        : href.matches("specs/input-lifecycle\\.machine\\.yaml#L\\d+"))
                        .as(href)
                        .isTrue());
        assertThat(ids)
                .hasSameSizeAs(page.elements("*").stream()
                        .filter(it -> !it.getAttribute("id").isEmpty())
                        .toList());
    }

    @Test
    void holdsAllThatItNeeds() {
        String html = HtmlReport.of(new Sample(MACHINE).report(), new SpecLinks("specs/"));

        assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:", "//", "url(", "@import");
        assertThat(ReadPage.of(html).elements("*"))
                .extracting(org.w3c.dom.Element::getTagName)
                .doesNotContain("script", "link", "img", "iframe", "object");
    }

    @Test
    void saysThatAMachineWasNotExplored() {
        ReadPage page = page(new MachineReport(MACHINE, Optional.empty(), List.of()));

        assertThat(ReadPage.text(page.withClass("verdict").get(0))).contains("Not explored");
        assertThat(page.withClass("state")).hasSameSizeAs(MACHINE.phases());
        assertThat(page.elements("table")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\\" onmouseover=\\\"alert(1)",
                "<img src=x onerror=alert(1)>",
                "</style></svg></main>]]>",
                "&lt;b&gt; &amp; &#60;",
                "reversed \\u202e text \\u0007 \\uffff",
                "line\\n\\n  indented\\n\\n<p>"
            })
    void keepsTextText(String doc) {
        Machine door = SpecFixtures.compile(new SourceText("do&\"'<r.machine.yaml", DOOR.formatted(doc)))
                .machine("Door")
                .orElseThrow();
        Sample sample = new Sample(door).bounded("bounded <b>");
        Trace trace = sample.run(OptionalInt.empty(), "Push", "Pull", "Pull");
        sample.trace("counted", trace)
                .verdict("counted", Verdict.BROKEN, "<b>" + door.doc())
                .finding(finding(SampleProblem.BROKEN, door, Optional.of(trace)));
        MachineReport report = sample.report();

        ReadPage page = page(report);
        assertThat(page.elements("*"))
                .extracting(org.w3c.dom.Element::getTagName)
                .isSubsetOf(Set.of(
                        ("html head meta title style body main header p a h1 div span strong dl dt dd nav section h2 h3 article"
                                        + " pre svg desc rect g path circle text ul li i table thead tbody tr th td ol code s use"
                                        + " defs")
                                .split(" ")));
        assertThat(page.elements("*"))
                .allSatisfy(it -> assertThat(it.hasAttribute("onmouseover")).isFalse());
    }

    private static final String DOOR = """
            spec: machine/1
            name: Door
            package: com.example.door
            version: 1
            doc: "%1$s"
            phases:
              Closed: { initial: true, doc: "%1$s" }
              Open: { doc: "%1$s" }
            fields:
              width: { type: int 0..9, in: Open }
            inputs:
              Push: { doc: "%1$s" }
              Pull: { doc: "%1$s" }
            effects:
              Bell: { delivery: notify, doc: "%1$s" }
            rejections:
              Blocked: { doc: "%1$s" }
            transitions:
              open: { doc: "%1$s", input: Pull, from: Closed, to: Open, set: { width: 1 }, emit: [Bell: {}] }
              close: { input: Push, from: Open, to: Closed }
            unhandled:
              - { from: Closed, input: Push, reject: Blocked }
              - { from: Open, input: Pull, ignore: "%1$s" }
            invariants:
              counted: { in: Open, that: width >= 1, doc: "%1$s" }
            """;

    private static ReadPage page(MachineReport report) {
        return ReadPage.of(HtmlReport.of(report, new SpecLinks("specs/")));
    }

    private static Finding finding(SampleProblem kind, Element about, Optional<Trace> trace) {
        return new Finding(Problem.of(kind, about.at()).with("name", about.name()), trace);
    }

    private static long ways(org.w3c.dom.Element map) {
        return ReadPage.elements(map, "path").stream()
                .filter(it -> ReadPage.hasClass(it, "map-way"))
                .count();
    }

    /** The parts of each step with bars between them. */
    private static List<String> steps(ReadPage page, String run) {
        return ReadPage.elements(page.section(run), "ol").stream()
                .flatMap(list -> ReadPage.elements(list, "div").stream())
                .filter(it -> ReadPage.hasClass(it, "what"))
                .map(HtmlReportTest::parts)
                .toList();
    }

    private static String parts(org.w3c.dom.Element what) {
        org.w3c.dom.Element row = (org.w3c.dom.Element) what.getParentNode();
        String number = ReadPage.text(ReadPage.elements(row, "div").get(0));
        return java.util.stream.Stream.concat(
                        ReadPage.elements(what, "p").stream(), ReadPage.elements(what, "li").stream())
                .map(ReadPage::text)
                .collect(Collectors.joining("|", number + "|", ""));
    }
}
