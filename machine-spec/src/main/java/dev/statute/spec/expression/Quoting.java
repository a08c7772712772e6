package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.Optional;

/** Repairs that put an expression in quotes. */
final class Quoting {
    private Quoting() {}

    static boolean isPlain(Scalar scalar) {
        return scalar.style() == Style.PLAIN;
    }

    /** The scalar replaced by other text, in quotes. */
    static Fix quoted(String title, Scalar scalar, String text) {
        return Fix.replace(title, scalar.span(), quote(text));
    }

    /** The text as a quoted scalar of one line. */
    static String quote(String text) {
        boolean plainInside = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return plainInside ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }

    /**
     * What is really wrong if an expression does not parse because YAML took its rest for a comment.
     *
     * @param problem what was found at the end of the text
     */
    static Optional<Problem> cutAtComment(Scalar scalar, Problem problem) {
        if (!isPlain(scalar) || problem.kind() != ExpressionProblem.ENDS_EARLY) {
            return Optional.empty();
        }
        SourceText source = scalar.span().source();
        String content = source.content();
        int end = scalar.textSpan().end();
        int hash = end;
        while (hash < content.length() && " \t".indexOf(content.charAt(hash)) >= 0) {
            hash++;
        }
        if (hash == end || hash == content.length() || content.charAt(hash) != '#') {
            return Optional.empty();
        }
        int line = source.lineOf(hash);
        Span comment = source.span(hash, source.startOfLine(line) + source.line(line).stripTrailing().length());
        Span whole = scalar.textSpan().to(comment);
        return Optional.of(Problem.of(ExpressionProblem.CUT_AT_COMMENT, comment)
                .fixedBy(Fix.replace("quote the expression", whole, quote(whole.text()))));
    }
}
