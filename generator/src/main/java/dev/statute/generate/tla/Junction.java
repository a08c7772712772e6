package dev.statute.generate.tla;

import java.util.ArrayList;
import java.util.List;

/**
 * A conjunction with one condition on each line. From {@link #open} on, what is added stands below what was opened. What
 * a line says further stands behind it as a comment, or above it if that would be too long.
 */
final class Junction {
    private static final String INDENT = "    ";

    private final List<String> lines = new ArrayList<>();
    private String indent;

    /** @param indent what each line begins with */
    Junction(String indent) {
        this.indent = indent;
    }

    Junction add(String condition) {
        return add(condition, "");
    }

    /** A condition with a comment of one line. */
    Junction add(String condition, String comment) {
        List<String> wrapped = Wrapping.code(indent + "/\\ ", indent + "     ", condition);
        String only = wrapped.get(0) + "    \\* " + comment;
        if (comment.isEmpty()) {
            lines.addAll(wrapped);
        } else if (wrapped.size() == 1 && only.length() <= Wrapping.WIDTH) {
            lines.add(only);
        } else {
            lines.addAll(Wrapping.prose(indent + "\\* ", indent + "\\* ", comment));
            lines.addAll(wrapped);
        }
        return this;
    }

    /** Something that ends in a colon or arrow, and holds together with all that follows. */
    Junction open(String head, String comment) {
        add(head, comment);
        indent += INDENT;
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The lines, without a line break at the end. */
    String text() {
        return String.join("\n", lines);
    }
}
