package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import dev.statute.spec.source.Traps;
import dev.statute.spec.syntax.ShapeCheck.Subject;
import dev.statute.spec.syntax.schema.Shape;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compares scalars with what is wanted of them. */
final class ScalarCheck {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final List<String> BOOLEANS = List.of("true", "false");

    private final Predicate<String> parses;
    private final Traps traps;
    private final ProblemSink sink;

    /**
     * @param parses whether a text is a complete expression
     */
    ScalarCheck(Predicate<String> parses, Traps traps, ProblemSink sink) {
        this.parses = parses;
        this.traps = traps;
        this.sink = sink;
    }

    void check(Scalar scalar, Shape shape, Subject subject) {
        if (shape instanceof Shape.Choice choice) {
            oneOf(scalar, choice.options().stream().map(Shape.Option::value).toList(), shape, subject);
        } else if (shape instanceof Shape.Text text) {
            text(scalar, text, subject);
        }
    }

    private void text(Scalar scalar, Shape.Text text, Subject subject) {
        switch (text.kind()) {
            case DECLARED_NAME -> declaredName(scalar);
            case EXPRESSION, CONDITION -> expression(scalar, text, subject);
            case BOOL -> oneOf(scalar, BOOLEANS, text, subject);
            case NUMBER -> {
                if (!NUMBER.matcher(scalar.text()).matches()) {
                    wrong(scalar, text, subject);
                }
            }
            case NAME, TYPE, OTHER -> {
                if (scalar.text().isBlank()) {
                    wrong(scalar, text, subject);
                }
            }
            case PROSE -> {}
        }
    }

    /** Reports a name that is declared here if YAML 1.1 reads it as something else. */
    void declaredName(Scalar name) {
        AmbiguousNames.meaning(name.text())
                .ifPresent(meaning -> sink.report(Problem.of(SyntaxProblem.AMBIGUOUS_NAME, name.span())
                        .with("name", name.text())
                        .with("meaning", meaning)
                        .with("suggestion", AmbiguousNames.suggestion(name.text()))));
    }

    private void expression(Scalar scalar, Shape.Text text, Subject subject) {
        if (scalar.text().isBlank()) {
            wrong(scalar, text, subject);
        } else if (scalar.style() == Style.PLAIN && !parses.test(scalar.text())) {
            // Only a comment behind it makes this a matter of YAML; otherwise the parser of expressions says more.
            traps.cutAtHash(scalar.span());
        }
    }

    private void oneOf(Scalar scalar, List<String> words, Shape shape, Subject subject) {
        if (words.contains(scalar.text())) {
            return;
        }
        Problem problem = wrongShape(scalar, shape, subject);
        sink.report(Nearest.of(scalar.text(), words)
                .map(word -> problem.fixedBy(Fix.replace("write `" + word + "`", scalar.span(), word)))
                .orElse(problem));
    }

    private void wrong(Scalar scalar, Shape shape, Subject subject) {
        sink.report(wrongShape(scalar, shape, subject));
    }

    private static Problem wrongShape(Scalar scalar, Shape shape, Subject subject) {
        String text = scalar.text().strip();
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return Problem.of(SyntaxProblem.WRONG_SHAPE, ShapeCheck.firstLine(scalar.span()))
                .with("subject", subject.text())
                .with("wanted", shape.wanted())
                .with("found", shown.isEmpty() ? "an empty text" : "`" + shown + "`")
                .with("example", shape.example());
    }
}
