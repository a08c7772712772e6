package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Edit;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The traps of YAML as problems: each with the text that was meant and, as its fix, that text in quotes. The scanner of
 * this package reports what YAML alone can tell, the readers above it what takes the knowledge that a text is an
 * expression.
 */
@API(status = API.Status.INTERNAL)
public final class Traps {
    private static final int SHOWN_MAX = 80;
    private static final String QUOTE = "quote the text";

    private final SourceText source;
    private final ProblemSink sink;
    private final Chars file;
    private final Set<Integer> reported = new TreeSet<>();

    public Traps(SourceText source, ProblemSink sink) {
        this.source = source;
        this.sink = sink;
        this.file = new Chars(source.content());
    }

    boolean any() {
        return !reported.isEmpty();
    }

    /** A text of the file as shown in a sentence: on one line, and not endless. */
    static String shown(String text) {
        String line = text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "...";
    }

    /** Reports a trap that quoting the text at {@code [start, end)} avoids. */
    void quotable(YamlProblem kind, int start, int end) {
        Span span = source.span(start, end);
        String fixed = Quoting.quote(span.text());
        report(Problem.of(kind, span)
                .with("text", shown(span.text()))
                .with("fixed", shown(fixed))
                .with("indicator", span.text().isEmpty() ? "" : span.text().substring(0, 1))
                .fixedBy(Fix.replace(QUOTE, span, fixed)));
    }

    /** Reports that a text of which more was meant ends at a comment. */
    void cutAtHash(int start, int hash, int end) {
        Span span = source.span(start, end);
        String fixed = Quoting.quote(span.text());
        report(Problem.of(YamlProblem.CUT_AT_HASH, span)
                .with("rest", shown(file.between(start, file.trimEnd(start, hash))))
                .with("fixed", shown(fixed))
                .fixedBy(Fix.replace(QUOTE, span, fixed)));
    }

    /** Reports a comment between two lines of one text; the fix moves it above the line on which the text starts. */
    void commentInside(int textStart, int hash) {
        Span comment = source.span(hash, file.trimEnd(hash, file.endOfLine(hash)));
        int lineStart = source.startOfLine(source.lineOf(textStart));
        String indentation = file.between(lineStart, file.skipSpaces(lineStart));
        int blanks = file.trimEnd(textStart, hash);
        report(Problem.of(YamlProblem.COMMENT_INSIDE, comment)
                .related("the text starts here", source.span(textStart, file.endOfPlainLine(textStart)))
                .fixedBy(new Fix(
                        "move the comment above the entry",
                        List.of(
                                new Edit(source.span(lineStart, lineStart), indentation + comment.text() + "\n"),
                                new Edit(source.span(blanks, comment.end()), "")))));
    }

    /**
     * Reports an expression that YAML reads as a collection.
     *
     * @param collection the place of the collection, on which more text may follow on the same line
     */
    public void bracket(Span collection) {
        quotable(YamlProblem.BRACKET, collection.start(), collection.end());
    }

    /**
     * Reports an expression that a comment cuts, if a comment follows it on its line.
     *
     * @param text the place of the plain text before the comment
     * @return whether a comment follows
     */
    public boolean cutAtHash(Span text) {
        int hash = file.skipBlanks(text.end());
        if (!file.isComment(hash)) {
            return false;
        }
        cutAtHash(text.start(), hash, file.trimEnd(hash, file.endOfLine(hash)));
        return true;
    }

    /** Reports a problem once for the offset at which it stands. */
    void report(Problem problem) {
        if (reported.add(problem.at().start())) {
            sink.report(problem);
        }
    }

    void report(YamlProblem kind, int start, int end) {
        report(Problem.of(kind, source.span(start, end)));
    }

    /** Reports an anchor, an alias or a tag. */
    void property(YamlProblem kind, int start, int end) {
        Span span = source.span(start, end);
        report(Problem.of(kind, span).with("text", shown(span.text())));
    }

    void unclosed(int open) {
        char c = file.at(open);
        report(Problem.of(YamlProblem.UNCLOSED_BRACKET, source.span(open, open + 1))
                .with("open", c)
                .with("close", c == '{' ? "}" : "]"));
    }

    void stray(int close) {
        report(Problem.of(YamlProblem.STRAY_BRACKET, source.span(close, close + 1))
                .with("close", file.at(close)));
    }

    void unclosedQuote(int open) {
        report(Problem.of(YamlProblem.UNCLOSED_QUOTE, source.span(open, open + 1))
                .with("quote", file.at(open)));
    }

    void indentation(int key, int colon, int textStart) {
        Span span = source.span(key, colon);
        report(Problem.of(YamlProblem.INDENTATION, span)
                .with("key", shown(span.text()))
                .related("the text starts here", source.span(textStart, file.endOfPlainLine(textStart))));
    }
}
