package dev.statute.generate.report;

import dev.statute.generate.diagram.DisplayText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is well-formed XML too. Text gets in through {@link #text} alone, which leaves nothing in it that
 * could be taken for markup. Immutable.
 *
 * @param markup the piece as it stands in the page
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /** Text on one line: white space is one space, and what XML cannot carry or would reorder the line is replaced. */
    static Html text(String text) {
        String clean = escape(DisplayText.clean(text));
        // Cleaning takes the spaces at the ends away, which part this text from what stands beside it.
        String before = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") && !text.isBlank() ? " " : "";
        return new Html(before + clean + after);
    }

    /** A sentence of ours, in which names of the spec stand between backticks: these become code. */
    static Html prose(String text) {
        String[] parts = text.split("`", -1);
        if (parts.length % 2 == 0) {
            return text(text);
        }
        List<Html> pieces = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            pieces.add(i % 2 == 0 ? text(parts[i]) : Tag.tag("code").text(parts[i]));
        }
        return all(pieces);
    }

    /** Text whose lines and spaces count, such as code. */
    static Html lines(String text) {
        return new Html(text.lines().map(Html::spaced).collect(Collectors.joining("\n")));
    }

    /** Pieces one behind the other. */
    static Html of(Html... parts) {
        return all(Arrays.asList(parts));
    }

    /** Pieces one behind the other. */
    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** Pieces with text between them. */
    static Html joined(String separator, List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(escape(separator))));
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A line with its spaces: what is cleaned is the words between them. */
    private static String spaced(String line) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ') {
                out.append(escape(DisplayText.clean(line.substring(start, i)))).append(i < line.length() ? " " : "");
                start = i + 1;
            }
        }
        return out.toString();
    }
}
