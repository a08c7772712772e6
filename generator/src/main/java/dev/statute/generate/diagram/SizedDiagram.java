package dev.statute.generate.diagram;

import java.util.List;

/**
 * A diagram whose parts know how much room they take.
 *
 * @param boxes one per node, in the order of the diagram
 * @param bundles the lines
 */
record SizedDiagram(List<StateBox> boxes, List<EdgeBundle> bundles) {

    SizedDiagram {
        boxes = List.copyOf(boxes);
        bundles = List.copyOf(bundles);
    }

    static SizedDiagram of(StateDiagram diagram) {
        return new SizedDiagram(diagram.nodes().stream().map(StateBox::of).toList(), Bundling.of(diagram));
    }
}
