package dev.statute.generate.diagram;

import static dev.statute.generate.diagram.XmlWriter.attribute;

import dev.statute.generate.diagram.PlacedDiagram.Point;
import dev.statute.generate.diagram.PlacedDiagram.Start;
import java.util.List;

/** Writes a placed diagram as SVG. */
final class SvgPainter {

    private static final int CANVAS_RADIUS = 8;

    private final XmlWriter svg = new XmlWriter();
    private final SvgShapes shapes = new SvgShapes(svg);

    private SvgPainter() {}

    static String paint(StateDiagram diagram, PlacedDiagram placed) {
        SvgPainter painter = new SvgPainter();
        painter.document(diagram, placed);
        return painter.svg.document();
    }

    private void document(StateDiagram diagram, PlacedDiagram placed) {
        String viewBox = "0 0 " + Pixels.format(placed.width()) + " " + Pixels.format(placed.height());
        svg.open(
                "svg",
                attribute("xmlns", "http://www.w3.org/2000/svg"),
                attribute("class", SvgStyleSheet.ROOT_CLASS),
                attribute("width", placed.width()),
                attribute("height", placed.height()),
                attribute("viewBox", viewBox),
                attribute("role", "img"));
        svg.text("title", DisplayText.clean(diagram.title()));
        svg.text("desc", DiagramSummary.of(diagram));
        svg.text("style", SvgStyleSheet.text());
        shapes.rectangle("canvas", new Point(0, 0), placed.width(), placed.height(), CANVAS_RADIUS);
        placed.starts().forEach(this::start);
        LinePainter lines = new LinePainter(svg, shapes);
        placed.lines().forEach(lines::paint);
        StatePainter states = new StatePainter(svg, shapes);
        placed.boxes().forEach(states::paint);
        svg.close();
    }

    private void start(Start start) {
        shapes.group("start", List.of());
        shapes.circle("start-dot", start.centre(), Start.RADIUS);
        shapes.arrow(start.path());
        svg.close();
    }
}
