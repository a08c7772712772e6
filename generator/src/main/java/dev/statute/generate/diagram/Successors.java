package dev.statute.generate.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which states follow which, in the order in which that was said. */
final class Successors {

    private final Map<String, List<String>> successors = new HashMap<>();

    void add(String state, String successor) {
        successors.computeIfAbsent(state, id -> new ArrayList<>()).add(successor);
    }

    List<String> of(String state) {
        return successors.getOrDefault(state, List.of());
    }
}
