package dev.statute.generate.diagram;

import dev.statute.generate.diagram.PlacedDiagram.Point;
import java.util.List;

/** Turns the corners of a line into SVG path data: rounded turns and an arrow head at the end. */
final class SvgPath {

    private static final double TURN_RADIUS = 8;
    private static final double ARROW_LENGTH = 9;
    private static final double ARROW_HALF_WIDTH = 4;

    private SvgPath() {}

    /** The whole line. */
    static String line(List<Point> path) {
        return line(path, path.get(path.size() - 1));
    }

    /** The line up to the base of its arrow head. */
    static String lineToArrow(List<Point> path) {
        return line(path, arrowBase(path));
    }

    private static String line(List<Point> path, Point end) {
        StringBuilder data = new StringBuilder("M" + coordinates(path.get(0)));
        for (int i = 1; i < path.size() - 1; i++) {
            Point before = path.get(i - 1);
            Point turn = path.get(i);
            Point after = path.get(i + 1);
            double radius = Math.min(TURN_RADIUS, Math.min(distance(before, turn), distance(turn, after)) / 2);
            data.append(" L").append(coordinates(towards(turn, before, radius)));
            data.append(" Q").append(coordinates(turn));
            data.append(' ').append(coordinates(towards(turn, after, radius)));
        }
        return data.append(" L").append(coordinates(end)).toString();
    }

    /** The arrow head, a closed shape. */
    static String arrow(List<Point> path) {
        Point tip = path.get(path.size() - 1);
        Point base = arrowBase(path);
        double across = ARROW_HALF_WIDTH / ARROW_LENGTH;
        double dx = (tip.y() - base.y()) * across;
        double dy = (base.x() - tip.x()) * across;
        return "M" + coordinates(tip)
                + " L" + coordinates(new Point(base.x() + dx, base.y() + dy))
                + " L" + coordinates(new Point(base.x() - dx, base.y() - dy))
                + " Z";
    }

    private static Point arrowBase(List<Point> path) {
        return towards(path.get(path.size() - 1), path.get(path.size() - 2), ARROW_LENGTH);
    }

    /** The point {@code length} pixels from {@code start} on the way to {@code goal}. */
    private static Point towards(Point start, Point goal, double length) {
        double distance = distance(start, goal);
        if (distance == 0) {
            return start;
        }
        double share = length / distance;
        return new Point(start.x() + (goal.x() - start.x()) * share, start.y() + (goal.y() - start.y()) * share);
    }

    /** Lines run along the axes, so this is their length without a square root. */
    private static double distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static String coordinates(Point point) {
        return Pixels.format(point.x()) + "," + Pixels.format(point.y());
    }
}
