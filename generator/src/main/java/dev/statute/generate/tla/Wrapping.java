package dev.statute.generate.tla;

import java.util.ArrayList;
import java.util.List;

/** Long text over several lines. */
final class Wrapping {
    /** Lines are kept within so many columns where there is a place to break them. */
    static final int WIDTH = 110;

    private Wrapping() {}

    /**
     * Words over as many lines as they need.
     *
     * @param first what the first line begins with
     * @param further what further lines begin with
     */
    static List<String> words(String first, String further, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ")) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH && !isJunction(word)) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** At the start of a line these would begin a list of their own. */
    private static boolean isJunction(String word) {
        return word.equals("/\\") || word.equals("\\/");
    }
}
