package dev.statute.generate.tla;

import java.util.List;

/** The text of a module in the making: blocks that are parted by one empty line. */
final class ModuleText {
    private static final String INDENT = "    ";
    private static final int LINE = 100;

    private final StringBuilder out = new StringBuilder();
    private boolean attached = true;

    /** A heading. */
    ModuleText section(String title) {
        return line("-".repeat(LINE)).attached().comment(title);
    }

    /** A comment of its own, or with {@link #attached} of what follows. */
    ModuleText comment(String text) {
        return Comments.lines(text).isEmpty() ? this : line(String.join("\n", Comments.lines(text)));
    }

    /** Lines as they are. */
    ModuleText line(String text) {
        out.append(attached ? "" : "\n").append(text).append('\n');
        attached = false;
        return this;
    }

    /** Lets the next block follow without an empty line. */
    ModuleText attached() {
        attached = true;
        return this;
    }

    /** A definition under a comment, which may be empty. */
    ModuleText define(String comment, String head, String body) {
        String inLine = head + " == " + body;
        return documented(
                comment,
                inLine.length() <= Wrapping.WIDTH
                        ? inLine
                        : head + " ==\n" + String.join("\n", Wrapping.code(INDENT, INDENT + INDENT, body)));
    }

    /** A definition whose body is a conjunction, indented by {@link #bodyIndent}. */
    ModuleText define(String comment, String head, Junction body) {
        return documented(comment, head + " ==\n" + body.text());
    }

    /** What the lines of a body begin with. */
    static String bodyIndent() {
        return INDENT;
    }

    /** A definition that was written elsewhere. */
    ModuleText documented(String comment, String definition) {
        List<String> lines = Comments.lines(comment);
        return line(lines.isEmpty() ? definition : String.join("\n", lines) + "\n" + definition);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
