package dev.statute.generate.diagram;

import java.util.List;

/**
 * Lines of text below each other.
 *
 * @param lines from top to bottom
 */
record TextBlock(List<Line> lines) {

    /**
     * One line.
     *
     * @param text cleaned and short enough to be shown whole
     */
    record Line(String text, TextStyle style) {}

    TextBlock {
        lines = List.copyOf(lines);
    }

    static TextBlock of(TextStyle style, List<String> lines) {
        return new TextBlock(lines.stream().map(line -> new Line(line, style)).toList());
    }

    /** In pixels, the width of the widest line. */
    double width() {
        return lines.stream()
                .mapToDouble(line -> line.style().width(line.text()))
                .max()
                .orElse(0);
    }

    /** In pixels. */
    double height() {
        return lines.stream().mapToDouble(line -> line.style().lineHeight()).sum();
    }
}
