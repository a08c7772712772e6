package dev.statute.generate.diagram;

import static dev.statute.generate.diagram.XmlWriter.attribute;

import dev.statute.generate.diagram.EdgeBundle.Course;
import dev.statute.generate.diagram.EdgeBundle.Label;
import dev.statute.generate.diagram.PlacedDiagram.Branch;
import dev.statute.generate.diagram.PlacedDiagram.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the lines between states and the labels on them. */
final class LinePainter {

    private static final int LABEL_RADIUS = 4;

    private final XmlWriter svg;
    private final SvgShapes shapes;

    LinePainter(XmlWriter svg, SvgShapes shapes) {
        this.svg = svg;
        this.shapes = shapes;
    }

    void paint(Line line) {
        EdgeBundle bundle = line.bundle();
        shapes.group("edge", EdgeBundle.commonStyleClasses(bundle.edges()));
        for (Branch branch : line.branches()) {
            shapes.group("branch", EdgeBundle.commonStyleClasses(bundle.edgesFrom(branch.source())));
            shapes.path("line", SvgPath.line(branch.path()));
            svg.close();
        }
        shapes.arrow(line.path());
        labels(line);
        svg.close();
    }

    private void labels(Line line) {
        EdgeBundle bundle = line.bundle();
        Alignment alignment = Alignment.of(line);
        shapes.group("labels", List.of(alignment.cssClass));
        // Hides the part of the line that would run through the text.
        shapes.rectangle("label-back", line.labelCorner(), bundle.width(), bundle.height(), LABEL_RADIUS);
        double x = alignment.x(line.labelCorner().x(), bundle.width());
        double top = line.labelCorner().y() + EdgeBundle.PADDING_Y;
        for (Label label : bundle.labels()) {
            label(label, x, top);
            top += label.text().height() + EdgeBundle.GAP;
        }
        svg.close();
    }

    private void label(Label label, double x, double top) {
        Optional<String> href = label.href().filter(SafeLink::isSafe);
        href.ifPresent(address -> svg.open("a", attribute("href", address)));
        shapes.group("transition", EdgeBundle.commonStyleClasses(label.edges()));
        // What the label says, since it may be shortened there, and the tooltips proper.
        shapes.tooltip(Stream.concat(Stream.of(label.name(), label.sublabel()), label.tooltips()));
        shapes.text(label.text(), x, top);
        svg.close();
        href.ifPresent(address -> svg.close());
    }

    /** Where the lines of a label begin: those beside a loop keep close to it, all others are centred on their line. */
    private enum Alignment {
        LEFT("at-left", 0),
        MIDDLE("in-middle", 0.5),
        RIGHT("at-right", 1);

        private final String cssClass;
        private final double share;

        Alignment(String cssClass, double share) {
            this.cssClass = cssClass;
            this.share = share;
        }

        static Alignment of(Line line) {
            if (line.bundle().course() != Course.LOOP) {
                return MIDDLE;
            }
            double loop = line.path().get(0).x();
            double left = line.labelCorner().x();
            if (left > loop) {
                return LEFT;
            }
            return left + line.bundle().width() < loop ? RIGHT : MIDDLE;
        }

        /** The anchor of the text in a label with the given left edge and width. */
        double x(double left, double width) {
            return left + EdgeBundle.PADDING_X + share * (width - 2 * EdgeBundle.PADDING_X);
        }
    }
}
