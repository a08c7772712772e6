package dev.statute.generate.diagram;

import java.util.List;

/**
 * A diagram with coordinates, in pixels from the upper left corner, y growing downwards.
 *
 * @param width of the whole picture
 * @param height of the whole picture
 */
record PlacedDiagram(double width, double height, List<Box> boxes, List<Line> lines, List<Start> starts) {

    PlacedDiagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    record Point(double x, double y) {}

    /** A state and the upper left corner of its box. */
    record Box(StateBox state, Point corner) {}

    /**
     * A line with the upper left corner of its labels.
     *
     * @param branches from each source to where {@code path} begins; none if {@code path} begins at the only source
     * @param path the corners of the line on its way to the target
     */
    record Line(EdgeBundle bundle, List<Branch> branches, List<Point> path, Point labelCorner) {

        Line {
            branches = List.copyOf(branches);
            path = List.copyOf(path);
        }
    }

    /** The part of a line that belongs to one of its sources. */
    record Branch(String source, List<Point> path) {

        Branch {
            path = List.copyOf(path);
        }
    }

    /** The dot from which a line leads to an initial state. */
    record Start(Point centre, List<Point> path) {

        static final double RADIUS = 6;

        Start {
            path = List.copyOf(path);
        }
    }
}
