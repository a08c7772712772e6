package dev.statute.generate.diagram;

import org.apiguardian.api.API;

/** Draws a state diagram as an SVG document that stands on its own. */
@API(status = API.Status.EXPERIMENTAL)
public final class SvgDiagram {

    private SvgDiagram() {}

    /** What became of a diagram. */
    public sealed interface Result {}

    /**
     * The picture.
     *
     * @param svg a complete SVG document that refers to nothing outside, except where an edge links to
     */
    public record Drawn(String svg) implements Result {}

    /**
     * There is no picture: the diagram has more than 400 nodes or 2,500 edges, or so many edges between states far apart
     * that nobody could follow the lines. Laying it out could take minutes.
     *
     * @param nodes how many nodes it has
     * @param edges how many edges it has
     */
    public record TooLarge(int nodes, int edges) implements Result {}

    /**
     * Draws the diagram. Equal diagrams give equal results on every machine.
     *
     * <p>May be called from several threads at once. The first call loads the layout library, which takes about a second.
     */
    public static Result render(StateDiagram diagram) {
        return LaidOutDiagram.of(diagram)
                .<Result>map(laidOut -> new Drawn(laidOut.picture()))
                .orElseGet(() ->
                        new TooLarge(diagram.nodes().size(), diagram.edges().size()));
    }
}
