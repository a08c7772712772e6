package dev.statute.generate.report;

import dev.statute.generate.diagram.StateDiagram;
import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Node;
import dev.statute.generate.docs.MachineDiagram;
import dev.statute.spec.explore.result.Exploration;
import java.util.List;
import java.util.Map;

/**
 * The state diagram of a machine with the counts of an exploration: in phases the states, on transitions how often they
 * fired. A transition from several phases bears the sum on each of its lines.
 *
 * @param phases how counts of phases look
 * @param transitions how counts of transitions look
 */
record ReachDiagram(StateDiagram diagram, ReachScale phases, ReachScale transitions) {

    static ReachDiagram of(Exploration exploration) {
        ReachScale phases = ReachScale.of(exploration.phases().values());
        ReachScale transitions = ReachScale.of(exploration.transitions().values());
        StateDiagram plain = MachineDiagram.of(exploration.machine(), "");
        StateDiagram counted = new StateDiagram(
                plain.title(),
                plain.nodes().stream()
                        .map(node -> counted(node, count(exploration.phases(), node.id()), phases))
                        .toList(),
                plain.edges().stream()
                        .map(edge -> counted(edge, count(exploration.transitions(), edge.label()), transitions))
                        .toList());
        return new ReachDiagram(counted, phases, transitions);
    }

    private static Node counted(Node node, long count, ReachScale scale) {
        String detail = count == 0 ? "not reached" : Figures.counted(count, "state");
        return node.withDetails(List.of(detail)).withStyleClasses(List.of(scale.styleClass(count)));
    }

    private static Edge counted(Edge edge, long count, ReachScale scale) {
        String fired = count == 0 ? "never" : Figures.grouped(count) + "\u00d7";
        return new Edge(
                edge.from(),
                edge.to(),
                edge.label(),
                edge.sublabel() + " \u00b7 " + fired,
                edge.tooltip(),
                edge.href(),
                List.of(scale.styleClass(count)));
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
