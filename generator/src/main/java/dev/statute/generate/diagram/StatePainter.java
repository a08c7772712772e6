package dev.statute.generate.diagram;

import dev.statute.generate.diagram.PlacedDiagram.Box;
import dev.statute.generate.diagram.PlacedDiagram.Point;
import java.util.List;
import java.util.stream.Stream;

/** Draws states: a box with the name, a second border if terminal, the details below a rule. */
final class StatePainter {

    private static final int BORDER_RADIUS = 8;
    private static final int INNER_BORDER_RADIUS = 5;
    private static final double INNER_BORDER_INSET = 3.5;

    /** Between the ends of the rule and the border. */
    private static final double RULE_INSET = 8;

    private final XmlWriter svg;
    private final SvgShapes shapes;

    StatePainter(XmlWriter svg, SvgShapes shapes) {
        this.svg = svg;
        this.shapes = shapes;
    }

    void paint(Box box) {
        StateBox state = box.state();
        StateDiagram.Node node = state.node();
        String kind = node.kind().isTerminal() ? "state terminal" : "state";
        shapes.group(kind, node.styleClasses());
        shapes.tooltip(fullText(node));
        shapes.rectangle("box", box.corner(), state.width(), state.height(), BORDER_RADIUS);
        if (node.kind().isTerminal()) {
            innerBorder(box);
        }
        double centre = box.corner().x() + state.width() / 2;
        shapes.text(state.name(), centre, box.corner().y() + StateBox.PADDING_Y);
        state.details().ifPresent(details -> {
            double y = box.corner().y() + state.nameHeight();
            rule(box.corner().x() + RULE_INSET, y, state.width() - 2 * RULE_INSET);
            shapes.text(details, centre, y + StateBox.DETAILS_PADDING_Y);
        });
        svg.close();
    }

    /** What the box says, since it may be shortened there, and the tooltip proper. */
    private static Stream<String> fullText(StateDiagram.Node node) {
        return Stream.of(
                        List.of(node.label()),
                        node.details(),
                        node.tooltip().stream().toList())
                .flatMap(List::stream);
    }

    private void innerBorder(Box box) {
        Point corner =
                new Point(box.corner().x() + INNER_BORDER_INSET, box.corner().y() + INNER_BORDER_INSET);
        shapes.rectangle(
                "inner-border",
                corner,
                box.state().width() - 2 * INNER_BORDER_INSET,
                box.state().height() - 2 * INNER_BORDER_INSET,
                INNER_BORDER_RADIUS);
    }

    private void rule(double x, double y, double width) {
        String data = "M" + Pixels.format(x) + "," + Pixels.format(y) + " h" + Pixels.format(width);
        shapes.path("rule", data);
    }
}
