package dev.statute.generate.tla;

import java.util.ArrayList;
import java.util.List;

/** Long text over several lines. */
final class Wrapping {
    /** Lines are kept within so many columns where there is a place to break them. */
    static final int WIDTH = 110;

    private Wrapping() {}

    /**
     * A comment over as many lines as it needs.
     *
     * @param first what the first line begins with
     * @param further what further lines begin with
     */
    static List<String> prose(String first, String further, String text) {
        return lines(first, further, text.split(" "));
    }

    /** As {@link #prose}, for a part of the module: neither strings nor junctions are torn apart. */
    static List<String> code(String first, String further, String text) {
        return lines(first, further, words(text));
    }

    private static List<String> lines(String first, String further, String[] words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : words) {
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

    /** The text at its spaces, those in strings excepted. */
    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words.toArray(String[]::new);
    }

    /** At the start of a line these would begin a list of their own. */
    private static boolean isJunction(String word) {
        return word.equals("/\\") || word.equals("\\/");
    }
}
