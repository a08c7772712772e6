package dev.statute.generate.diagram;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A state diagram with a place for everything, from which several pictures can be drawn: the picture itself, and small
 * maps of it that show where a run is. Immutable and thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class LaidOutDiagram {

    private static final int NODES_MAX = 400;
    private static final int EDGES_MAX = 2_500;

    /** Up to here a layout takes a few seconds at most. */
    private static final int EFFORT_MAX = 16_000;

    private final StateDiagram diagram;
    private final PlacedDiagram placed;

    private LaidOutDiagram(StateDiagram diagram, PlacedDiagram placed) {
        this.diagram = diagram;
        this.placed = placed;
    }

    /**
     * Lays a diagram out; empty if it is too large, see {@link SvgDiagram.TooLarge}.
     *
     * <p>May be called from several threads at once. The first call loads the layout library, which takes about a second.
     */
    public static Optional<LaidOutDiagram> of(StateDiagram diagram) {
        Objects.requireNonNull(diagram, "diagram");
        if (diagram.nodes().size() > NODES_MAX || diagram.edges().size() > EDGES_MAX) {
            return Optional.empty();
        }
        SizedDiagram sized = SizedDiagram.of(diagram);
        if (LayoutEffort.of(sized) > EFFORT_MAX) {
            return Optional.empty();
        }
        return Optional.of(new LaidOutDiagram(diagram, ElkLayout.place(sized)));
    }

    /** The picture, a complete SVG document. Equal diagrams give equal pictures on every machine. */
    public String picture() {
        return SvgPainter.paint(diagram, placed);
    }

    /** Small maps of the diagram, to stand in one page with the picture, whose style sheet they share. */
    public StepMaps maps() {
        return new StepMaps(placed);
    }
}
