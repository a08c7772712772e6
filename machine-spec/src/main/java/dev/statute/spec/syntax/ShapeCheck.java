package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.Traps;
import dev.statute.spec.syntax.schema.Shape;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares nodes with shapes and reports every difference. What passes here can be read without another question about
 * its form. The depth of the recursion is that of the shapes, which the reader of the YAML bounds besides.
 */
final class ShapeCheck {
    private final ProblemSink sink;
    private final Traps traps;
    private final ScalarCheck scalars;
    private final MappingCheck mappings;

    ShapeCheck(SourceText source, Predicate<String> parses, ProblemSink sink) {
        this.sink = sink;
        this.traps = new Traps(source, sink);
        this.scalars = new ScalarCheck(parses, traps, sink);
        this.mappings = new MappingCheck(this, scalars::declaredName, sink);
    }

    /**
     * Compares one node.
     *
     * @param subject what the node is the value of, for use at the start of a sentence
     */
    void check(SourceNode node, Shape shape, Subject subject) {
        if (shape instanceof Shape.Data) {
            data(node, shape, subject);
        } else if (isEmptyScalar(node)) {
            emptyValue(node, shape, subject);
        } else if (shape instanceof Shape.Either either) {
            either.alternatives().stream()
                    .filter(alternative -> accepts(alternative, node))
                    .findFirst()
                    .ifPresentOrElse(
                            alternative -> check(node, alternative, subject), () -> wrongShape(node, shape, subject));
        } else if (!accepts(shape, node)) {
            wrongShape(node, shape, subject);
        } else if (node instanceof Scalar scalar) {
            scalars.check(scalar, shape, subject);
        } else if (node instanceof SourceNode.Sequence list && shape instanceof Shape.ListOf wanted) {
            Subject item = subject.item();
            list.items().forEach(i -> check(i, wanted.item(), item.at(i.span())));
        } else if (node instanceof SourceNode.Mapping mapping && shape instanceof Shape.Mapping wanted) {
            mappings.check(mapping, wanted, subject);
        } else if (node instanceof SourceNode.Mapping mapping && shape instanceof Shape.Cases wanted) {
            mappings.checkCases(mapping, wanted, subject);
        }
    }

    private void data(SourceNode node, Shape shape, Subject subject) {
        if (isEmptyScalar(node)) {
            emptyValue(node, shape, subject);
        } else if (node instanceof SourceNode.Sequence list) {
            list.items().forEach(i -> data(i, shape, subject.item().at(i.span())));
        } else if (node instanceof SourceNode.Mapping mapping) {
            mapping.entries().forEach(e -> data(e.value(), shape, Subject.ofKey(e.key())));
        }
    }

    private static boolean accepts(Shape shape, SourceNode node) {
        if (shape instanceof Shape.Text || shape instanceof Shape.Choice) {
            boolean expression = shape instanceof Shape.Text text && text.kind() == Shape.TextKind.EXPRESSION;
            return node instanceof Scalar || expression && isEmptyCollection(node);
        }
        if (shape instanceof Shape.ListOf) {
            return node instanceof SourceNode.Sequence;
        }
        return node instanceof SourceNode.Mapping;
    }

    private void wrongShape(SourceNode node, Shape shape, Subject subject) {
        if (shape instanceof Shape.Text text && isExpression(text) && isFlow(node) && !isEmptyCollection(node)) {
            traps.bracket(node.span());
            return;
        }
        sink.report(Problem.of(SyntaxProblem.WRONG_SHAPE, firstLine(node.span()))
                .with("subject", subject.text())
                .with("wanted", shape.wanted())
                .with("found", described(node))
                .with("example", shape.example()));
    }

    private void emptyValue(SourceNode node, Shape shape, Subject subject) {
        Optional<Scalar> key = subject.key();
        if (key.isEmpty()) {
            sink.report(Problem.of(SyntaxProblem.EMPTY_ITEM, subject.span())
                    .with("wanted", shape.wanted())
                    .with("example", shape.example()));
            return;
        }
        Problem problem = Problem.of(SyntaxProblem.EMPTY_VALUE, key.get().span())
                .with("key", key.get().text())
                .with("wanted", shape.wanted())
                .with("example", shape.example());
        boolean braces = shape instanceof Shape.Mapping mapping && mapping.mayBeEmpty();
        Span colon = node.span();
        sink.report(
                braces
                        ? problem.fixedBy(Fix.replace("write an empty mapping", afterColon(key.get(), colon), " {}"))
                        : problem);
    }

    /** The empty place after the colon of a key whose value is missing. */
    private static Span afterColon(Scalar key, Span value) {
        SourceText source = key.span().source();
        int colon = source.content().indexOf(':', key.span().end());
        int at = colon < 0 ? value.start() : colon + 1;
        return source.span(at, at);
    }

    private static boolean isExpression(Shape.Text text) {
        return text.kind() == Shape.TextKind.EXPRESSION || text.kind() == Shape.TextKind.CONDITION;
    }

    private static boolean isFlow(SourceNode node) {
        return node instanceof SourceNode.Sequence list && list.flow()
                || node instanceof SourceNode.Mapping mapping && mapping.flow();
    }

    private static boolean isEmptyCollection(SourceNode node) {
        return node instanceof SourceNode.Sequence list && list.items().isEmpty()
                || node instanceof SourceNode.Mapping mapping
                        && mapping.entries().isEmpty();
    }

    static boolean isEmptyScalar(SourceNode node) {
        return node instanceof Scalar scalar
                && scalar.style() == SourceNode.Style.PLAIN
                && scalar.text().isEmpty();
    }

    private static String described(SourceNode node) {
        if (node instanceof Scalar) {
            return "a text";
        }
        return node instanceof SourceNode.Sequence ? "a list" : "a mapping";
    }

    /** A place of several lines marks more than there is to change, so only its first line is shown. */
    static Span firstLine(Span span) {
        int end = span.start();
        String content = span.source().content();
        while (end < span.end() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
            end++;
        }
        return span.source().span(span.start(), end);
    }

    /** What a problem is about. */
    record Subject(String text, Span span, Optional<Scalar> key) {
        static Subject ofKey(Scalar key) {
            return new Subject("`" + shown(key) + "`", key.span(), Optional.of(key));
        }

        static Subject ofNamed(String what, Entry entry) {
            Scalar key = entry.key();
            return new Subject(what + " `" + shown(key) + "`", key.span(), Optional.of(key));
        }

        Subject item() {
            return new Subject("an entry of " + text, span, Optional.empty());
        }

        Subject at(Span place) {
            return new Subject(text, firstLine(place), key);
        }

        /** A key as it is shown in a sentence: keys of files are no longer than this, those of attackers are. */
        private static String shown(Scalar key) {
            String text = key.text();
            return text.length() <= 60 ? text : text.substring(0, 60) + "...";
        }
    }
}
