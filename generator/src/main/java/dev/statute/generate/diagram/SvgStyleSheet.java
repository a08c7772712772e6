package dev.statute.generate.diagram;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The style sheet inside each picture, for light and dark surroundings.
 *
 * <p>All rules are bound to the class of the root element, so that a picture pasted into a page leaves the page alone.
 * Rules for the style classes of nodes and edges are in {@link ReachStyleSheet}, for pages that use them.
 */
final class SvgStyleSheet {

    /** The class of the root element. */
    static final String ROOT_CLASS = "statute-diagram";

    private static final String SHAPES = """
            .statute-diagram { font-family: system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif; }
            .statute-diagram text { text-anchor: middle; }
            .statute-diagram .at-left text { text-anchor: start; }
            .statute-diagram .at-right text { text-anchor: end; }
            .statute-diagram a { text-decoration: none; cursor: pointer; }
            .statute-diagram .line { fill: none; stroke-width: 1.4; }
            .statute-diagram .box { stroke-width: 1.4; }
            .statute-diagram .inner-border, .statute-diagram .rule { fill: none; stroke-width: 1; }
            .statute-diagram a:hover .transition-name { text-decoration: underline; }
            """;

    private static final String LIGHT = """
            .statute-diagram .canvas, .statute-diagram .label-back { fill: #ffffff; }
            .statute-diagram .box { fill: #eef4fc; stroke: #3d6aa3; }
            .statute-diagram .terminal .box { fill: #f3f4f6; stroke: #5c6670; }
            .statute-diagram .inner-border { stroke: #5c6670; }
            .statute-diagram .rule { stroke: #b9cce4; }
            .statute-diagram .terminal .rule { stroke: #cfd4da; }
            .statute-diagram .line { stroke: #7a858f; }
            .statute-diagram .arrow, .statute-diagram .start-dot { fill: #5c6670; }
            .statute-diagram .state-name, .statute-diagram .transition-name { fill: #1c2128; }
            .statute-diagram .state-detail, .statute-diagram .transition-detail { fill: #57606a; }
            .statute-diagram a .transition-name { fill: #0b5cad; }
            .statute-diagram .edge:hover .line { stroke: #0b5cad; }
            .statute-diagram .edge:hover .arrow { fill: #0b5cad; }
            """;

    private static final String DARK = """
            .statute-diagram .canvas, .statute-diagram .label-back { fill: #0f141a; }
            .statute-diagram .box { fill: #16263b; stroke: #6f9fdc; }
            .statute-diagram .terminal .box { fill: #20262d; stroke: #9aa4ae; }
            .statute-diagram .inner-border { stroke: #9aa4ae; }
            .statute-diagram .rule { stroke: #35506f; }
            .statute-diagram .terminal .rule { stroke: #424a53; }
            .statute-diagram .line { stroke: #7f8a95; }
            .statute-diagram .arrow, .statute-diagram .start-dot { fill: #9aa4ae; }
            .statute-diagram .state-name, .statute-diagram .transition-name { fill: #e8edf2; }
            .statute-diagram .state-detail, .statute-diagram .transition-detail { fill: #a2acb6; }
            .statute-diagram a .transition-name { fill: #7ab7ff; }
            .statute-diagram .edge:hover .line { stroke: #7ab7ff; }
            .statute-diagram .edge:hover .arrow { fill: #7ab7ff; }
            """;

    private SvgStyleSheet() {}

    static String text() {
        return "\n" + SHAPES + fonts() + LIGHT + "@media (prefers-color-scheme: dark) {\n" + DARK + "}\n";
    }

    private static String fonts() {
        return Arrays.stream(TextStyle.values())
                .map(style -> ".%s .%s { font-size: %dpx; font-weight: %d; }\n"
                        .formatted(ROOT_CLASS, style.cssClass(), style.fontSize(), style.fontWeight()))
                .collect(Collectors.joining());
    }
}
