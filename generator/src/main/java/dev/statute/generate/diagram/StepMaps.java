package dev.statute.generate.diagram;

import static dev.statute.generate.diagram.XmlWriter.attribute;

import dev.statute.generate.diagram.PlacedDiagram.Box;
import dev.statute.generate.diagram.PlacedDiagram.Line;
import dev.statute.generate.diagram.PlacedDiagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Small maps of a diagram without words, each with one step in bold: where it starts, which way it goes, where it ends.
 * The outline is drawn once and the maps refer to it, so that a page can show hundreds of them. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class StepMaps {

    /** The room for a map, in pixels. */
    private static final double WIDTH_MAX = 180;

    private static final double HEIGHT_MAX = 130;
    private static final int BOX_RADIUS = 10;
    private static final String OUTLINE = "map-outline";

    private final PlacedDiagram placed;

    StepMaps(PlacedDiagram placed) {
        this.placed = placed;
    }

    /** What the maps refer to: an SVG element that takes no room and has to stand in the page once. */
    public String outline() {
        XmlWriter svg = new XmlWriter();
        SvgShapes shapes = new SvgShapes(svg);
        svg.open(
                "svg",
                attribute("class", SvgStyleSheet.ROOT_CLASS),
                attribute("width", 0),
                attribute("height", 0),
                attribute("aria-hidden", "true"));
        svg.open("defs");
        svg.open("g", attribute("id", OUTLINE));
        for (Line line : placed.lines()) {
            line.branches().forEach(branch -> shapes.path("map-line", SvgPath.line(branch.path())));
            shapes.path("map-line", SvgPath.line(line.path()));
        }
        placed.boxes().forEach(box -> box(box, "map-box", shapes));
        svg.close();
        svg.close();
        svg.close();
        return svg.document();
    }

    /**
     * The map of a state in which a run begins or stays.
     *
     * @param title what it shows, in words
     */
    public String at(String title, String state) {
        return map(title, shapes -> box(state).ifPresent(box -> box(box, "map-box map-to", shapes)));
    }

    /**
     * The map of a step.
     *
     * @param title what it shows, in words
     * @param from the id of the state before
     * @param to the id of the state after
     * @param transition the label of the edge that was taken
     */
    public String step(String title, String from, String to, String transition) {
        return map(title, shapes -> {
            ways(from, to, transition).forEach(way -> shapes.path("map-way", SvgPath.line(way)));
            box(from).ifPresent(box -> box(box, "map-box map-from", shapes));
            box(to).ifPresent(box -> box(box, "map-box map-to", shapes));
        });
    }

    private String map(String title, Consumer<SvgShapes> highlights) {
        double scale = Math.min(1, Math.min(WIDTH_MAX / placed.width(), HEIGHT_MAX / placed.height()));
        XmlWriter svg = new XmlWriter();
        svg.open(
                "svg",
                attribute("class", SvgStyleSheet.ROOT_CLASS + " map"),
                attribute("width", placed.width() * scale),
                attribute("height", placed.height() * scale),
                attribute("viewBox", "0 0 " + Pixels.format(placed.width()) + " " + Pixels.format(placed.height())),
                attribute("role", "img"));
        svg.text("title", DisplayText.clean(title));
        svg.empty("use", attribute("href", "#" + OUTLINE));
        highlights.accept(new SvgShapes(svg));
        svg.close();
        return svg.document();
    }

    private static void box(Box box, String cssClass, SvgShapes shapes) {
        shapes.rectangle(
                cssClass, box.corner(), box.state().width(), box.state().height(), BOX_RADIUS);
    }

    private Optional<Box> box(String state) {
        return placed.boxes().stream()
                .filter(box -> box.state().node().id().equals(state))
                .findFirst();
    }

    /** The line of the transition and, where it has several sources, the branch that leaves this one. */
    private List<List<Point>> ways(String from, String to, String transition) {
        List<List<Point>> ways = new ArrayList<>();
        for (Line line : placed.lines()) {
            boolean taken = line.bundle().target().equals(to)
                    && line.bundle().edgesFrom(from).stream()
                            .anyMatch(edge -> edge.label().equals(transition));
            if (taken) {
                line.branches().stream()
                        .filter(branch -> branch.source().equals(from))
                        .forEach(branch -> ways.add(branch.path()));
                ways.add(line.path());
            }
        }
        return ways;
    }
}
