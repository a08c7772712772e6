package dev.statute.spec.diagnostic;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Renders diagnostics for people: a first line of the form {@code severity[code] file:line:column: sentence}, the source
 * lines with marks under the words that matter, then note, example, help and fix.
 *
 * <p>The result is made of lines that end in {@code \n}. It depends on the diagnostic alone, and nothing in it that came
 * from a file can drive the terminal it is shown on. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TextRenderer {
    private final Ink ink;

    private TextRenderer(Ink ink) {
        this.ink = ink;
    }

    /** Renders without colour. */
    public static TextRenderer plain() {
        return new TextRenderer(Ink.NONE);
    }

    /** Renders with ANSI colours. Whether they are wanted ({@code NO_COLOR}, a pipe) is for the caller to find out. */
    public static TextRenderer coloured() {
        return new TextRenderer(Ink.ANSI);
    }

    /** All diagnostics in the order given, with an empty line between them; empty if there are none. */
    public String render(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::render).collect(Collectors.joining("\n"));
    }

    /** One diagnostic. */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        appendHeading(diagnostic, out);
        Snippet.append(diagnostic, ink, out);
        appendSection("note", diagnostic.note(), out);
        appendSection("example", diagnostic.example(), out);
        appendSection("help", diagnostic.help(), out);
        diagnostic.fix().ifPresent(fix -> appendFix(fix, diagnostic, out));
        return out.toString();
    }

    private void appendHeading(Diagnostic diagnostic, StringBuilder out) {
        Severity severity = diagnostic.severity();
        out.append(ink.paint(Ink.Role.of(severity), severity.word() + "[" + diagnostic.code() + "]"));
        out.append(' ').append(Glyphs.shown(diagnostic.at().toString())).append(": ");
        out.append(ink.paint(Ink.Role.STRONG, Glyphs.shown(diagnostic.message())))
                .append('\n');
    }

    private void appendFix(Fix fix, Diagnostic diagnostic, StringBuilder out) {
        Span first = fix.edits().get(0).at();
        boolean elsewhere = first.source() != diagnostic.at().source()
                || first.line() != diagnostic.at().line();
        appendSection("fix", fix.title() + (elsewhere ? " (at " + first + ")" : ""), out);
        FixPreview.append(fix, ink, out);
    }

    /** A labelled text; its further lines are indented to the first. */
    private void appendSection(String label, String text, StringBuilder out) {
        if (text.isEmpty()) {
            return;
        }
        String prefix = ink.paint(Ink.Role.STRONG, label + ":") + " ";
        for (String line : text.split("\r\n|\r|\n", -1)) {
            out.append((prefix + Glyphs.shown(line)).stripTrailing()).append('\n');
            prefix = " ".repeat(label.length() + 2);
        }
    }
}
