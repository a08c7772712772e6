package dev.statute.conformance.report;

/** Java expressions, of ASCII characters only. Stateless. */
final class JavaLiteral {
    private JavaLiteral() {}

    /** A string literal; as it stands it is harmless in a comment too. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f') {
                // Not as \\u, which a compiler replaces before it looks for the ends of lines and literals.
                out.append(String.format("\\%03o", (int) c));
            } else if (c > '\u007f') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
