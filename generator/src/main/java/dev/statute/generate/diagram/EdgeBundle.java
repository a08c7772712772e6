package dev.statute.generate.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Edges drawn as one line: the same transitions from each of some states to one.
 *
 * @param sources where the line begins; from several states it begins in as many branches
 * @param target where the line ends
 * @param course its direction in the order of reading
 * @param labels its transitions, from top to bottom
 */
record EdgeBundle(List<String> sources, String target, Course course, List<Label> labels) {

    static final double PADDING_X = 6;
    static final double PADDING_Y = 3;

    /** Between two labels. */
    static final double GAP = 5;

    /** The direction of a line in the order of reading. */
    enum Course {
        FORWARD,
        BACK,
        LOOP
    }

    /**
     * A transition with its text.
     *
     * @param edges one from each source of the bundle
     */
    record Label(List<StateDiagram.Edge> edges, TextBlock text) {

        Label {
            edges = List.copyOf(edges);
        }

        String name() {
            return edges.get(0).label();
        }

        String sublabel() {
            return edges.get(0).sublabel();
        }

        Optional<String> href() {
            return edges.get(0).href();
        }

        /** The different tooltips of its edges. */
        Stream<String> tooltips() {
            return edges.stream().flatMap(edge -> edge.tooltip().stream()).distinct();
        }
    }

    EdgeBundle {
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
    }

    double width() {
        double text =
                labels.stream().mapToDouble(label -> label.text().width()).max().orElse(0);
        return Pixels.even(text + 2 * PADDING_X);
    }

    double height() {
        double text =
                labels.stream().mapToDouble(label -> label.text().height()).sum();
        return Pixels.even(text + GAP * (labels.size() - 1) + 2 * PADDING_Y);
    }

    /** All edges of the bundle. */
    List<StateDiagram.Edge> edges() {
        return labels.stream().flatMap(label -> label.edges().stream()).toList();
    }

    /** Those edges of the bundle that leave the given state. */
    List<StateDiagram.Edge> edgesFrom(String source) {
        return edges().stream().filter(edge -> edge.from().equals(source)).toList();
    }

    /** The style classes that all of the edges have: what several share may show only what holds for each of them. */
    static List<String> commonStyleClasses(Collection<StateDiagram.Edge> edges) {
        return edges.stream()
                .flatMap(edge -> edge.styleClasses().stream())
                .distinct()
                .filter(name ->
                        edges.stream().allMatch(edge -> edge.styleClasses().contains(name)))
                .toList();
    }
}
