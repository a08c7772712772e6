package dev.statute.spec.diagnostic;

import java.nio.charset.StandardCharsets;

/** Texts and file names in the notations of SARIF. */
final class SarifText {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private SarifText() {}

    /** The sentence with note, example and help below it: viewers show this and nothing else of a result. */
    static String message(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(diagnostic.message());
        appendSection("note", diagnostic.note(), text);
        appendSection("example", diagnostic.example(), text);
        appendSection("help", diagnostic.help(), text);
        return plain(text.toString());
    }

    /**
     * A text that is taken literally. In messages of SARIF <code>{0}</code> stands for an argument and {@code [a](b)} is a
     * link, so braces are doubled (section 3.11.5) and what looks like a link is broken up by a backslash (3.11.6).
     */
    static String plain(String text) {
        return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](");
    }

    /** A file name as a relative URI; everything that could mean something else in a URI is percent-encoded. */
    static String uri(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && UNRESERVED.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return uri.toString();
    }

    private static void appendSection(String label, String content, StringBuilder text) {
        if (!content.isEmpty()) {
            text.append("\n\n").append(label).append(": ").append(content);
        }
    }
}
