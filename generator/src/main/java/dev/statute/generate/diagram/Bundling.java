package dev.statute.generate.diagram;

import dev.statute.generate.diagram.EdgeBundle.Course;
import dev.statute.generate.diagram.EdgeBundle.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers edges into as few lines as tell the same. First the edges that say the same and lead to the same state become
 * one transition with several sources, then the transitions between the same states share a line.
 */
final class Bundling {

    private static final double TEXT_WIDTH_MAX = 220;
    private static final int SUBLABEL_LINES_MAX = 4;

    private Bundling() {}

    /** What edges with several sources must agree on to be shown once. */
    private record Meaning(String target, Course course, String label, String sublabel, Optional<String> href) {}

    private record Ends(Set<String> sources, String target, Course course) {}

    /** The lines, in the order of the first edge of each. */
    static List<EdgeBundle> of(StateDiagram diagram) {
        ReadingOrder order = ReadingOrder.of(diagram);
        Map<Meaning, List<StateDiagram.Edge>> transitions = new LinkedHashMap<>();
        for (StateDiagram.Edge edge : diagram.edges()) {
            transitions
                    .computeIfAbsent(meaning(edge, order), meaning -> new ArrayList<>())
                    .add(edge);
        }
        Map<Ends, List<Label>> lines = new LinkedHashMap<>();
        transitions.forEach((meaning, edges) -> lines.computeIfAbsent(ends(meaning, edges), ends -> new ArrayList<>())
                .add(new Label(edges, text(meaning))));
        List<EdgeBundle> bundles = new ArrayList<>();
        lines.forEach(
                (ends, labels) -> bundles.add(new EdgeBundle(sources(labels), ends.target(), ends.course(), labels)));
        return bundles;
    }

    private static Meaning meaning(StateDiagram.Edge edge, ReadingOrder order) {
        Course course = Course.FORWARD;
        if (edge.from().equals(edge.to())) {
            course = Course.LOOP;
        } else if (order.leadsBack(edge)) {
            course = Course.BACK;
        }
        return new Meaning(edge.to(), course, edge.label(), edge.sublabel(), edge.href());
    }

    private static Ends ends(Meaning meaning, List<StateDiagram.Edge> edges) {
        Set<String> sources = edges.stream().map(StateDiagram.Edge::from).collect(Collectors.toUnmodifiableSet());
        return new Ends(sources, meaning.target(), meaning.course());
    }

    /** All labels of a line have the same sources; the first tells their order. */
    private static List<String> sources(List<Label> labels) {
        return labels.get(0).edges().stream()
                .map(StateDiagram.Edge::from)
                .distinct()
                .toList();
    }

    private static TextBlock text(Meaning meaning) {
        List<TextBlock.Line> lines = new ArrayList<>();
        lines.add(new TextBlock.Line(
                DisplayText.fit(meaning.label(), TextStyle.TRANSITION, TEXT_WIDTH_MAX), TextStyle.TRANSITION));
        DisplayText.wrap(meaning.sublabel(), TextStyle.TRANSITION_DETAIL, TEXT_WIDTH_MAX, SUBLABEL_LINES_MAX)
                .forEach(line -> lines.add(new TextBlock.Line(line, TextStyle.TRANSITION_DETAIL)));
        return new TextBlock(lines);
    }
}
