package dev.statute.generate.diagram;

import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;

/** How the layered algorithm is asked to lay a diagram out; lengths in pixels. */
final class ElkOptions {

    /** Any fixed number: the same diagram must be laid out the same way each time. */
    private static final int RANDOM_SEED = 1;

    /** The largest effort, see {@link LayoutEffort}, for which the best node placement takes less than a second. */
    private static final int CAREFUL_EFFORT_MAX = 600;

    private ElkOptions() {}

    static void applyToGraph(ElkNode graph, int effort) {
        boolean careful = effort <= CAREFUL_EFFORT_MAX;
        graph.setProperty(LayeredOptions.RANDOM_SEED, RANDOM_SEED);
        // How often it tries for fewer crossings.
        graph.setProperty(LayeredOptions.THOROUGHNESS, careful ? 20 : 7);
        // The network simplex draws the straightest lines, but takes minutes, and the whole stack, for a large diagram.
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                careful ? NodePlacementStrategy.NETWORK_SIMPLEX : NodePlacementStrategy.BRANDES_KOEPF);
        // Labels are wide and low, so rows of states below each other waste the least room.
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(20));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 22.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 40.0);
    }

    /** Puts the label onto its line, with room around it: no doubt which line it belongs to. */
    static void applyToLabel(ElkLabel label) {
        label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }

    /** Lines without thickness keep the middle of a label, and so the line through it, on whole pixels. */
    static void applyToEdge(ElkEdge edge) {
        edge.setProperty(LayeredOptions.EDGE_THICKNESS, 0.0);
    }
}
