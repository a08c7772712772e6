package dev.statute.generate.report;

import static dev.statute.generate.report.Html.text;
import static dev.statute.generate.report.Tag.tag;

import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invariants, properties and what is checked of every machine, with their verdicts. */
final class PropertyTable {
    private final Machine machine;
    private final Runs runs;
    private final Places places;

    PropertyTable(Machine machine, Runs runs, Places places) {
        this.machine = machine;
        this.runs = runs;
        this.places = places;
    }

    Html of(Exploration exploration) {
        return Table.of(
                List.of("Verdict", "Property", "Kind", "Run", "Line"),
                exploration.properties().stream().map(this::row).toList());
    }

    private Html row(PropertyResult property) {
        Mark mark = Mark.of(property.verdict());
        Html name = Html.of(
                tag("span").css("name").text(property.name()),
                Table.doc(doc(property).orElse("")),
                Table.note(property.note()));
        return tag("tr")
                .of(
                        tag("td")
                                .css("verdict-cell " + mark.styleClass())
                                .text(mark.sign() + " " + property.verdict().text()),
                        tag("td").of(name),
                        tag("td").text(property.kind().text()),
                        tag("td").of(runs.of(property).map(RunSection::link).orElse(text("\u2013"))),
                        tag("td").css("line").of(places.line(property.at())));
    }

    private Optional<String> doc(PropertyResult property) {
        return Stream.<Element>concat(machine.invariants().stream(), machine.properties().stream())
                .filter(element -> element.at().equals(property.at()))
                .map(Element::doc)
                .findFirst();
    }
}
