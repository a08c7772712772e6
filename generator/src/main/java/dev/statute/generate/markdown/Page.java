package dev.statute.generate.markdown;

import dev.statute.spec.model.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in the making. What is handed in is Markdown already: text of authors goes through {@link Escape} first. Blocks
 * are parted by one empty line.
 */
final class Page {
    private final StringBuilder out = new StringBuilder();

    /** A heading. */
    Page heading(int level, String markdown) {
        return block("#".repeat(level) + " " + markdown);
    }

    /** A heading that links can name, whatever a renderer derives from its text. */
    Page heading(int level, String markdown, String anchor) {
        return block("#".repeat(level) + " <a id=\"" + anchor + "\"></a>" + markdown);
    }

    /** A paragraph; nothing if it is empty. */
    Page paragraph(String markdown) {
        return markdown.isEmpty() ? this : block(markdown);
    }

    /** The description of an element, if it has one. */
    Page doc(String doc) {
        Escape.paragraphs(doc).forEach(this::block);
        return this;
    }

    /** A list of items of one line; nothing if there is none. */
    Page list(List<String> items) {
        return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
    }

    /**
     * A table. A column that is empty in every row is left out, and a table without rows altogether.
     *
     * @param rows cells, as many as there are headers
     */
    Page table(List<String> headers, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                columns.add(i);
            }
        }
        StringBuilder table = new StringBuilder(row(headers, columns));
        table.append("\n|").append(" --- |".repeat(columns.size()));
        rows.forEach(row -> table.append('\n').append(row(row, columns)));
        return block(table.toString());
    }

    /** The page. */
    String text() {
        return out.toString();
    }

    /** The anchor of an element, such as {@code transition-stage}. */
    static String anchor(String kind, Element element) {
        return kind + "-" + element.name();
    }

    /** A link to an element of the same page. */
    static String link(String kind, Element element) {
        return "[" + Escape.text(element.name()) + "](#" + anchor(kind, element) + ")";
    }

    /** An element's name with the anchor that {@link #link} leads to. */
    static String target(String kind, Element element) {
        return "<a id=\"" + anchor(kind, element) + "\"></a>" + Escape.code(element.name());
    }

    private static String row(List<String> cells, List<Integer> columns) {
        StringBuilder row = new StringBuilder("|");
        columns.forEach(column -> row.append(' ').append(cells.get(column)).append(" |"));
        return row.toString();
    }

    private Page block(String markdown) {
        out.append(out.isEmpty() ? "" : "\n").append(markdown).append('\n');
        return this;
    }
}
