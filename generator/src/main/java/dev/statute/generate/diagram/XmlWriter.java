package dev.statute.generate.diagram;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, attributes and text so that no content can be taken for markup.
 *
 * <p>Content must hold only characters that XML allows, see {@link DisplayText#clean}.
 */
final class XmlWriter {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    record Attribute(String name, String value) {}

    static Attribute attribute(String name, String value) {
        return new Attribute(name, value);
    }

    /** An attribute that is a length in pixels. */
    static Attribute attribute(String name, double length) {
        return new Attribute(name, Pixels.format(length));
    }

    /** Starts an element. */
    void open(String name, Attribute... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
    }

    /** Ends the element opened last. */
    void close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
    }

    /** Writes an element without content. */
    void empty(String name, Attribute... attributes) {
        tag(name, attributes).append("/>\n");
    }

    /** Writes an element that holds text. */
    void text(String name, String text, Attribute... attributes) {
        tag(name, attributes)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** All that was written; every element must have been closed. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private StringBuilder tag(String name, Attribute... attributes) {
        indent().append('<').append(name);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            out.append(escape(attribute.value())).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append(INDENT.repeat(open.size()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
