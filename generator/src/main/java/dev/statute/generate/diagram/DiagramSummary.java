package dev.statute.generate.diagram;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in words what a diagram shows, for readers who listen to it. */
final class DiagramSummary {

    private final Map<String, StateDiagram.Node> nodes;
    private final Map<String, List<StateDiagram.Edge>> leaving;

    private DiagramSummary(StateDiagram diagram) {
        nodes = diagram.nodes().stream().collect(Collectors.toMap(StateDiagram.Node::id, node -> node));
        leaving = diagram.edges().stream().collect(Collectors.groupingBy(StateDiagram.Edge::from));
    }

    /** One sentence for each state: what it is and which transitions lead where. */
    static String of(StateDiagram diagram) {
        DiagramSummary summary = new DiagramSummary(diagram);
        String counts = "States: %d, transitions: %d."
                .formatted(diagram.nodes().size(), diagram.edges().size());
        return diagram.nodes().stream()
                .map(summary::sentence)
                .collect(Collectors.joining("\n", counts + "\n", ""))
                .strip();
    }

    private String sentence(StateDiagram.Node node) {
        String name = DisplayText.clean(node.label())
                + switch (node.kind()) {
                    case INITIAL -> " (initial)";
                    case NORMAL -> "";
                    case TERMINAL -> " (terminal)";
                    case INITIAL_TERMINAL -> " (initial and terminal)";
                };
        return leaving.getOrDefault(node.id(), List.of()).stream()
                .map(this::step)
                .collect(Collectors.joining(", ", name + ": ", "."))
                .replace(": .", ".");
    }

    private String step(StateDiagram.Edge edge) {
        return DisplayText.clean(edge.label()) + " to "
                + DisplayText.clean(Objects.requireNonNull(nodes.get(edge.to())).label());
    }
}
