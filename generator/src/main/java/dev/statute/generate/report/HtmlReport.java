package dev.statute.generate.report;

import static dev.statute.generate.report.Html.text;
import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.diagram.LaidOutDiagram;
import dev.statute.generate.diagram.ReachStyleSheet;
import dev.statute.generate.docs.MachineDiagram;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page on a machine. It holds all that it needs, runs no script, and is well-formed XML. */
final class HtmlReport {
    private final MachineReport report;
    private final Machine machine;
    private final Places places;

    private HtmlReport(MachineReport report, SpecLinks links) {
        this.report = report;
        this.machine = report.machine();
        this.places = new Places(machine.source(), links);
    }

    static String of(MachineReport report, SpecLinks links) {
        return new HtmlReport(report, links).page();
    }

    /** A part of the page; its title is empty if nothing has to be said. */
    record Section(String id, String title, Html content) {
        boolean isEmpty() {
            return content.isEmpty();
        }

        Html html() {
            return tag("section").id(id).of(tag("h2").text(title), content);
        }
    }

    private String page() {
        List<Section> sections = report.explored().map(this::explored).orElseGet(this::notExplored).stream()
                .filter(section -> !section.isEmpty())
                .toList();
        Html main = tag("main")
                .of(
                        PageHead.of(report, places),
                        contents(sections),
                        Html.all(sections.stream().map(Section::html).toList()));
        return "<!DOCTYPE html>\n"
                + tag("html")
                        .with("lang", "en")
                        .with("xmlns", "http://www.w3.org/1999/xhtml")
                        .of(head(), tag("body").of(main))
                        .markup()
                + "\n";
    }

    private Html head() {
        return tag("head")
                .of(
                        new Html("<meta charset=\"utf-8\"/>"),
                        new Html("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"),
                        tag("title").of(text(machine.name())),
                        tag("style").of(new Html("\n" + PageStyleSheet.text() + ReachStyleSheet.text())));
    }

    private static Html contents(List<Section> sections) {
        return tag("nav")
                .of(sections.stream()
                        .map(section ->
                                tag("a").with("href", "#" + section.id()).text(section.title()))
                        .toList());
    }

    private List<Section> explored(Exploration exploration) {
        Runs runs = Runs.of(exploration);
        ReachDiagram reach = ReachDiagram.of(exploration);
        Optional<LaidOutDiagram> drawing = LaidOutDiagram.of(reach.diagram());
        CountTables tables = new CountTables(exploration, places);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "findings",
                Figures.counted(report.diagnostics().size(), "finding"),
                FindingList.of(report.diagnostics(), runs, places)));
        sections.add(new Section("diagram", "Diagram", DiagramSection.of(drawing, reach)));
        sections.add(new Section("properties", "Properties", new PropertyTable(machine, runs, places).of(exploration)));
        sections.add(new Section("transitions", "Transitions", tables.transitions()));
        sections.add(new Section("reasons", "Reasons", tables.reasons()));
        sections.add(new Section("phases", "Phases", tables.phases()));
        sections.add(new Section("runs", "Runs", new RunSection(machine, drawing, places).of(runs)));
        return sections;
    }

    private List<Section> notExplored() {
        Optional<LaidOutDiagram> drawing = LaidOutDiagram.of(MachineDiagram.of(machine, "#"));
        return List.of(
                new Section(
                        "findings",
                        Figures.counted(report.diagnostics().size(), "finding"),
                        FindingList.of(report.diagnostics(), Runs.NONE, places)),
                new Section("diagram", "Diagram", DiagramSection.of(drawing)));
    }
}
