package dev.statute.generate.report;

import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.diagram.ReachStyleSheet;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How often transitions fired and reasons were given, and how many states phases hold. */
final class CountTables {
    private final Exploration exploration;
    private final Machine machine;
    private final Places places;

    CountTables(Exploration exploration, Places places) {
        this.exploration = exploration;
        this.machine = exploration.machine();
        this.places = places;
    }

    Html transitions() {
        return Table.of(
                List.of("Transition", "On", "From", "To", "Fired", "", "Line"),
                machine.transitions().stream().map(this::transition).toList());
    }

    Html reasons() {
        return Table.of(
                List.of("Reason", "Tells the caller", "Given", "", "Line"),
                machine.rejections().stream().map(this::reason).toList());
    }

    Html phases() {
        return Table.of(
                List.of("Phase", "States", "", "Line"),
                machine.phases().stream().map(this::phase).toList());
    }

    private Html transition(Transition transition) {
        return row(
                "transition",
                transition,
                exploration.transitions(),
                Html.of(
                        tag("td").text(names(transition.inputs())),
                        tag("td").text(sources(transition)),
                        tag("td").text(transition.to().map(Phase::name).orElse("same"))));
    }

    private Html reason(Rejection reason) {
        Html caller = tag("td").text(reason.caller().name().toLowerCase(Locale.ROOT));
        return row("reason", reason, exploration.reasons(), caller);
    }

    private Html phase(Phase phase) {
        return row("phase", phase, exploration.phases(), Html.NOTHING);
    }

    private Html row(String kind, Element element, Map<String, Long> counts, Html cells) {
        long count = counts.getOrDefault(element.name(), 0L);
        long largest = counts.values().stream().mapToLong(c -> c).max().orElse(0);
        Html name = tag("td").of(tag("span").css("name").text(element.name()), Table.doc(element.doc()));
        return tag("tr")
                .id(kind + "-" + element.name())
                .css(count == 0 ? ReachStyleSheet.NEVER : "seen")
                .of(
                        name,
                        cells,
                        Table.count(count, largest),
                        tag("td").css("line").of(places.line(element.at())));
    }

    private String sources(Transition transition) {
        return transition.from().size() == machine.phases().size() ? "any" : names(transition.from());
    }

    private static String names(Collection<? extends Element> elements) {
        return elements.stream().map(Element::name).collect(Collectors.joining(", "));
    }
}
