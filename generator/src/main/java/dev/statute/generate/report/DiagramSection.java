package dev.statute.generate.report;

import static dev.statute.generate.report.Html.text;
import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.diagram.LaidOutDiagram;
import dev.statute.generate.diagram.ReachStyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The diagram with its legend. */
final class DiagramSection {
    private DiagramSection() {}

    /** A diagram with counts. */
    static Html of(Optional<LaidOutDiagram> drawing, ReachDiagram reach) {
        Html legend = tag("ul")
                .css("legend")
                .of(
                        legend("States in a phase:", "fill", reach.phases(), "not reached"),
                        legend("Times a transition fired:", "line", reach.transitions(), "never"));
        return Html.of(of(drawing), legend);
    }

    /** A diagram without counts. */
    static Html of(Optional<LaidOutDiagram> drawing) {
        return drawing.map(LaidOutDiagram::picture)
                .map(svg -> tag("div").css("picture").of(new Html(svg)))
                .orElseGet(() -> tag("p").css("quiet").text("The diagram is too large to be read as a picture."));
    }

    private static Html legend(String title, String shape, ReachScale scale, String never) {
        List<Html> rows = new ArrayList<>();
        rows.add(text(title));
        scale.ranges().forEach(range -> rows.add(row(shape, ReachStyleSheet.level(range.level()), range.text())));
        rows.add(row(shape, ReachStyleSheet.NEVER, never));
        return tag("li").of(rows);
    }

    private static Html row(String shape, String level, String text) {
        return tag("span").css("row").of(tag("i").css(shape + " " + level).of(), Html.text(text));
    }
}
