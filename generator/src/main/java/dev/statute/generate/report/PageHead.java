package dev.statute.generate.report;

import static dev.statute.generate.report.Html.text;
import static dev.statute.generate.report.Tag.tag;

import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The top of the page: what the machine is, what came out, and how large its space is. */
final class PageHead {
    private PageHead() {}

    static Html of(MachineReport report, Places places) {
        Machine machine = report.machine();
        List<Html> parts = new ArrayList<>();
        parts.add(tag("p").css("kind")
                .of(text("state machine, version " + machine.version() + ", "), places.of(machine.at())));
        parts.add(tag("h1").text(machine.name()));
        parts.add(paragraphs(machine.doc()));
        parts.add(report.explored().map(it -> verdict(it, report)).orElseGet(() -> notExplored(report)));
        report.explored().map(PageHead::figures).ifPresent(parts::add);
        return tag("header").of(parts);
    }

    private static Html paragraphs(String doc) {
        return Html.all(Arrays.stream(doc.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> tag("p").text(paragraph))
                .toList());
    }

    private static Html verdict(Exploration exploration, MachineReport report) {
        boolean broken = Diagnostics.hasErrors(report.diagnostics())
                || exploration.properties().stream().anyMatch(p -> p.verdict() == Verdict.BROKEN);
        boolean sure = exploration.assurance().level() == Assurance.Level.EXHAUSTIVE
                && report.diagnostics().isEmpty()
                && exploration.properties().stream().allMatch(p -> p.verdict() == Verdict.HOLDS);
        String verdicts = String.join(", ", ReportLine.verdicts(exploration));
        String findings = report.diagnostics().isEmpty() ? "" : "; " + Diagnostics.summary(report.diagnostics());
        return banner(
                broken ? Mark.BAD : sure ? Mark.GOOD : Mark.OPEN,
                verdicts + findings,
                exploration.assurance().text());
    }

    private static Html notExplored(MachineReport report) {
        boolean wrong = Diagnostics.hasErrors(report.diagnostics());
        String findings = report.diagnostics().isEmpty() ? "" : "; " + Diagnostics.summary(report.diagnostics());
        return banner(wrong ? Mark.BAD : Mark.OPEN, "Not explored" + findings, "No state of the machine was visited.");
    }

    private static Html banner(Mark mark, String sentence, String assurance) {
        return tag("div")
                .css("verdict " + mark.styleClass())
                .of(
                        tag("span").css("mark").text(mark.sign()),
                        tag("div")
                                .of(
                                        tag("p").of(tag("strong").text(sentence)),
                                        tag("p").css("assurance").text(assurance)));
    }

    private static Html figures(Exploration exploration) {
        String states = exploration.symmetric() ? "distinct states up to symmetry" : "distinct states";
        return tag("dl")
                .css("figures")
                .of(
                        figure(Figures.grouped(exploration.counts().distinct()), states),
                        figure(Figures.grouped(exploration.counts().generated()), "generated"),
                        figure(Integer.toString(exploration.counts().depth()), "depth"),
                        figure(Figures.text(exploration.elapsed()), "elapsed"),
                        figure(Figures.text(exploration.processorTime()), "processor time"),
                        figure(Figures.bytes(exploration.bytes()), "memory for states"));
    }

    private static Html figure(String number, String noun) {
        return tag("div").of(tag("dt").text(noun), tag("dd").text(number));
    }
}
