package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of spec authors on its way into comments. It may hold anything, and none of it may end the comment, be read as
 * markup or a tag, or be taken for a Unicode escape, which the compiler resolves even inside of comments.
 */
final class Text {
    /** A character takes at most three bytes in a class file, a half of a pair included. */
    private static final int LONGEST_CONSTANT = 20_000;

    private Text() {}

    /** A paragraph of Javadoc: the description of an element, or a sentence of ours where it has none. */
    static CodeBlock doc(Element element, String fallback) {
        return doc(element.doc(), fallback);
    }

    /** A paragraph of Javadoc: a description, or a sentence of ours where it is empty. */
    static CodeBlock doc(String description, String fallback) {
        return CodeBlock.of("$L\n", description.isBlank() ? html(fallback) : html(description.strip()));
    }

    /** A tag such as {@code @param} with a description. */
    static CodeBlock tag(String tag, String name, String description) {
        return CodeBlock.of("@$L $L $L\n", tag, name, html(description.strip()).replace("\n", "\n    "));
    }

    /** Text as Javadoc shows it literally. */
    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '\\' -> out.append("&#92;");
                case '/' -> out.append(endsWith(out, '*') ? "&#47;" : "/");
                case '\n' -> out.append('\n');
                default -> out.appendCodePoint(isShown(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /** Text in a comment to the end of the line. */
    static String comment(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c != '\\' && isShown(c) ? c : '?'));
        return out.toString();
    }

    /**
     * Text as a Java expression. JavaPoet's own literals keep characters that end a line for some readers, and a constant
     * has to fit into 65,535 bytes.
     */
    static CodeBlock literal(String text) {
        if (text.length() <= LONGEST_CONSTANT) {
            return CodeBlock.of("$L", quoted(text));
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST_CONSTANT) {
            int end = Math.min(text.length(), start + LONGEST_CONSTANT);
            parts.add(CodeBlock.of("$L", quoted(text.substring(start, end))));
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isShown(c)) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean endsWith(StringBuilder out, char c) {
        return out.length() > 0 && out.charAt(out.length() - 1) == c;
    }

    /** Control and format characters, which could reorder or hide what a reader of the source sees, are not shown. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
