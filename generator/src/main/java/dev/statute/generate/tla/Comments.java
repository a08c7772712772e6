package dev.statute.generate.tla;

import java.util.ArrayList;
import java.util.List;

/** Text of authors as comments. A comment ends with its line, so nothing in it can become part of the module. */
final class Comments {
    private Comments() {}

    /** The text as lines of comment, wrapped; none if it is blank. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            String words = inLine(line);
            if (!words.isEmpty()) {
                lines.addAll(Wrapping.prose("\\* ", "\\* ", words));
            }
        }
        return lines;
    }

    /** The text in one line. */
    static String inLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
