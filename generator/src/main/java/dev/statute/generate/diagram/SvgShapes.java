package dev.statute.generate.diagram;

import static dev.statute.generate.diagram.XmlWriter.attribute;

import dev.statute.generate.diagram.PlacedDiagram.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes that pictures are made of. */
final class SvgShapes {

    /** From the upper edge of a line of text to its baseline, in multiples of the line height. */
    private static final double BASELINE = 0.74;

    private final XmlWriter svg;

    SvgShapes(XmlWriter svg) {
        this.svg = svg;
    }

    /** Starts a group of shapes. */
    void group(String ownClass, Collection<String> moreClasses) {
        List<String> classes = new ArrayList<>(List.of(ownClass));
        classes.addAll(moreClasses);
        svg.open("g", attribute("class", String.join(" ", classes)));
    }

    void rectangle(String cssClass, Point corner, double width, double height, int radius) {
        svg.empty(
                "rect",
                attribute("class", cssClass),
                attribute("x", corner.x()),
                attribute("y", corner.y()),
                attribute("width", width),
                attribute("height", height),
                attribute("rx", radius));
    }

    void circle(String cssClass, Point centre, double radius) {
        svg.empty(
                "circle",
                attribute("class", cssClass),
                attribute("cx", centre.x()),
                attribute("cy", centre.y()),
                attribute("r", radius));
    }

    void path(String cssClass, String data) {
        svg.empty("path", attribute("class", cssClass), attribute("d", data));
    }

    void arrow(List<Point> path) {
        path("line", SvgPath.lineToArrow(path));
        path("arrow", SvgPath.arrow(path));
    }

    /** Lines of text at the given x; the style sheet says whether that is their middle, beginning or end. */
    void text(TextBlock block, double x, double top) {
        double y = top;
        for (TextBlock.Line line : block.lines()) {
            double baseline = y + line.style().lineHeight() * BASELINE;
            svg.text(
                    "text",
                    line.text(),
                    attribute("class", line.style().cssClass()),
                    attribute("x", x),
                    attribute("y", baseline));
            y += line.style().lineHeight();
        }
    }

    /** The tooltip of the element just opened, one line for each text that is not blank. */
    void tooltip(Stream<String> lines) {
        String text =
                lines.map(DisplayText::clean).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            svg.text("title", text);
        }
    }
}
