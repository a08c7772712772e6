package dev.statute.generate.diagram;

import dev.statute.generate.diagram.EdgeBundle.Course;
import java.util.HashMap;
import java.util.Map;

/**
 * How much work a layout is, known before it begins. The time for it grows faster than the number of rows that lines
 * cross, because a line takes a place of its own in each row.
 */
final class LayoutEffort {

    private final Successors successors = new Successors();
    private final Map<String, Integer> heights = new HashMap<>();

    private LayoutEffort() {}

    /** The number of places that the states and lines take when each state stands in the lowest row it can. */
    static int of(SizedDiagram diagram) {
        return new LayoutEffort().places(diagram);
    }

    private int places(SizedDiagram diagram) {
        for (EdgeBundle bundle : diagram.bundles()) {
            for (String source : bundle.sources()) {
                if (bundle.course() == Course.FORWARD) {
                    successors.add(source, bundle.target());
                } else if (bundle.course() == Course.BACK) {
                    successors.add(bundle.target(), source);
                }
            }
        }
        int places = diagram.boxes().size();
        for (EdgeBundle bundle : diagram.bundles()) {
            for (String source : bundle.sources()) {
                places += 2 * Math.abs(height(source) - height(bundle.target()));
            }
        }
        return places;
    }

    /** The number of rows below the state. Lines back count the other way round, so there is no cycle to follow. */
    private int height(String id) {
        Integer known = heights.get(id);
        if (known != null) {
            return known;
        }
        int height = successors.of(id).stream()
                .mapToInt(next -> height(next) + 1)
                .max()
                .orElse(0);
        heights.put(id, height);
        return height;
    }
}
