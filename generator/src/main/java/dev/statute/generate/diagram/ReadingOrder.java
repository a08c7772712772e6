package dev.statute.generate.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which way the states of a diagram are read: from the initial ones along the transitions as they are written.
 *
 * <p>Without the edges that lead back in this order the diagram has no cycle.
 */
final class ReadingOrder {

    private final Successors successors = new Successors();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private ReadingOrder() {}

    static ReadingOrder of(StateDiagram diagram) {
        ReadingOrder order = new ReadingOrder();
        diagram.edges().forEach(edge -> order.successors.add(edge.from(), edge.to()));
        diagram.nodes().stream().filter(node -> node.kind().isInitial()).forEach(node -> order.visit(node.id()));
        diagram.nodes().forEach(node -> order.visit(node.id()));
        return order;
    }

    /** Whether the edge leads to a state that is read before its source. */
    boolean leadsBack(StateDiagram.Edge edge) {
        return position(edge.from()) > position(edge.to());
    }

    private int position(String id) {
        return Objects.requireNonNull(positions.get(id), id);
    }

    /** Goes deep first and numbers the states downwards on the way out, so that each stands before what it leads to. */
    private void visit(String id) {
        if (visited.add(id)) {
            successors.of(id).forEach(this::visit);
            positions.put(id, -positions.size());
        }
    }
}
