package dev.statute.generate.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node with its text.
 *
 * @param details stand below a rule
 */
record StateBox(StateDiagram.Node node, TextBlock name, Optional<TextBlock> details) {

    static final double PADDING_X = 16;
    static final double PADDING_Y = 9;

    /** Above and below the details. */
    static final double DETAILS_PADDING_Y = 6;

    private static final double WIDTH_MIN = 84;
    private static final double TEXT_WIDTH_MAX = 260;
    private static final int NAME_LINES_MAX = 2;
    private static final int DETAILS_MAX = 8;

    static StateBox of(StateDiagram.Node node) {
        List<String> name = DisplayText.wrap(node.label(), TextStyle.STATE, TEXT_WIDTH_MAX, NAME_LINES_MAX);
        List<String> details = details(node.details());
        return new StateBox(
                node,
                TextBlock.of(TextStyle.STATE, name),
                details.isEmpty() ? Optional.empty() : Optional.of(TextBlock.of(TextStyle.STATE_DETAIL, details)));
    }

    private static List<String> details(List<String> details) {
        List<String> lines = new ArrayList<>();
        int shown = details.size() <= DETAILS_MAX ? details.size() : DETAILS_MAX - 1;
        for (String detail : details.subList(0, shown)) {
            lines.add(DisplayText.fit(detail, TextStyle.STATE_DETAIL, TEXT_WIDTH_MAX));
        }
        if (shown < details.size()) {
            lines.add((details.size() - shown) + " more " + DisplayText.ELLIPSIS);
        }
        return lines;
    }

    double width() {
        double text = Math.max(name.width(), details.map(TextBlock::width).orElse(0.0));
        return Pixels.even(Math.max(WIDTH_MIN, text + 2 * PADDING_X));
    }

    double height() {
        double below =
                details.map(block -> block.height() + 2 * DETAILS_PADDING_Y).orElse(0.0);
        return Pixels.even(nameHeight() + below);
    }

    /** The part of the height above the rule. */
    double nameHeight() {
        return name.height() + 2 * PADDING_Y;
    }
}
