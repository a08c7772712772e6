package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a type, such as {@code map of RunId to int 0..MAX max 3}. */
final class TypeParser {
    /** The largest {@code max} of a collection: sizes are Java's {@code int}. */
    private static final long LARGEST_SIZE = Integer.MAX_VALUE;

    private static final int DEEPEST = 16;
    private static final Pattern TOKEN =
            Pattern.compile("\\.\\.|-?\\d+|[A-Za-z_][A-Za-z_0-9]*(?:\\.[A-Za-z_0-9]+)*|\\S");

    private final KnownTypes names;
    private final ProblemSink sink;
    private final Scalar text;
    private final List<Scalar> tokens = new ArrayList<>();
    private int next;

    private TypeParser(Scalar text, KnownTypes names, ProblemSink sink) {
        this.text = text;
        this.names = names;
        this.sink = sink;
        Matcher matcher = TOKEN.matcher(text.text());
        while (matcher.find()) {
            tokens.add(Scalars.part(text, matcher.start(), matcher.end()));
        }
    }

    /** The type; empty if it has an error, which is reported. */
    static Optional<Type> parse(Scalar text, KnownTypes names, ProblemSink sink) {
        TypeParser parser = new TypeParser(text, names, sink);
        try {
            Type type = parser.type(0);
            if (parser.next < parser.tokens.size()) {
                throw parser.expected("the end");
            }
            return Optional.of(type);
        } catch (Refused refused) {
            refused.problem.ifPresent(sink::report);
            return Optional.empty();
        }
    }

    /** The range {@code a..b} of {@code int:} in a types file. */
    static Optional<Type.Int> parseRange(Scalar text, KnownTypes names, ProblemSink sink) {
        TypeParser parser = new TypeParser(text, names, sink);
        try {
            Type.Int range = parser.range();
            if (parser.next < parser.tokens.size()) {
                throw parser.expected("the end");
            }
            return Optional.of(range);
        } catch (Refused refused) {
            refused.problem.ifPresent(sink::report);
            return Optional.empty();
        }
    }

    private Type type(int depth) {
        if (depth > DEEPEST) {
            throw expected("a type that is nested less deeply");
        }
        Scalar word = take("a type");
        switch (word.text()) {
            case "bool":
                return Types.BOOL;
            case "int":
                if (next == tokens.size() || peek("max")) {
                    throw refuse(Problem.of(LinkProblem.BARE_INT, word.span()));
                }
                return range();
            case "option":
                return option(depth);
            case "set":
                expect("of");
                return new Type.SetOf(element("the element of a set", depth), max());
            case "seq":
                expect("of");
                return new Type.SeqOf(element("the element of a sequence", depth), max());
            case "map":
                expect("of");
                Type key = element("the key of a map", depth);
                expect("to");
                return new Type.MapOf(key, element("the value of a map", depth), max());
            default:
                return named(word);
        }
    }

    private Type option(int depth) {
        expect("of");
        return new Type.Option(element("the content of an option", depth));
    }

    private Type element(String place, int depth) {
        Scalar first = next < tokens.size() ? tokens.get(next) : text;
        Type type = type(depth + 1);
        if (type instanceof Type.Option) {
            throw refuse(Problem.of(LinkProblem.MISPLACED_OPTION, first.span()).with("place", place));
        }
        return type;
    }

    private Type named(Scalar word) {
        if (!word.text().matches("[A-Z].*")) {
            next--;
            throw expected("a type");
        }
        if (!names.declaresType(word.text())) {
            Table.reportUnknown("type", word, names.typeNames(), sink);
            throw new Refused(Optional.empty());
        }
        return names.type(word).orElseThrow(() -> new Refused(Optional.empty()));
    }

    private Type.Int range() {
        Scalar first = tokens.get(Math.min(next, tokens.size() - 1));
        long min = bound();
        expect("..");
        Scalar last = tokens.get(Math.min(next, tokens.size() - 1));
        long max = bound();
        if (min > max) {
            throw refuse(Problem.of(LinkProblem.EMPTY_RANGE, first.span().to(last.span()))
                    .with("min", min)
                    .with("max", max));
        }
        return Type.Int.of(min, max);
    }

    private long max() {
        expect("max");
        Scalar size = take("a size");
        next--;
        long max = bound();
        if (max < 0 || max > LARGEST_SIZE) {
            throw refuse(Problem.of(LinkProblem.BAD_SIZE, size.span())
                    .with("size", max)
                    .with("max", LARGEST_SIZE));
        }
        return max;
    }

    private long bound() {
        Scalar word = take("a number or a constant");
        if (word.text().matches("[A-Z][A-Z0-9_]*")) {
            return constant(word);
        }
        if (!word.text().matches("-?\\d+")) {
            next--;
            throw expected("a number or a constant");
        }
        OptionalLong number = Numbers.parse(word.text());
        if (number.isEmpty()) {
            throw refuse(Problem.of(LinkProblem.BAD_BOUND, word.span()).with("text", word.text()));
        }
        return number.getAsLong();
    }

    private long constant(Scalar word) {
        if (!names.declaresConstant(word.text())) {
            Table.reportUnknown("constant", word, names.constantNames(), sink);
            throw new Refused(Optional.empty());
        }
        Constant constant = names.constant(word.text()).orElseThrow(() -> new Refused(Optional.empty()));
        if (constant.value() instanceof Value.Int number) {
            return number.value();
        }
        throw refuse(Problem.of(LinkProblem.CONSTANT_NOT_INT, word.span())
                .with("name", word.text())
                .related("declared here", constant.at()));
    }

    private boolean peek(String word) {
        return next < tokens.size() && tokens.get(next).text().equals(word);
    }

    private void expect(String word) {
        if (!peek(word)) {
            throw expected("`" + word + "`");
        }
        next++;
    }

    private Scalar take(String what) {
        if (next == tokens.size()) {
            throw expected(what);
        }
        return tokens.get(next++);
    }

    private Refused expected(String what) {
        boolean atEnd = next >= tokens.size();
        Problem problem = Problem.of(
                        LinkProblem.TYPE_DOES_NOT_PARSE,
                        atEnd ? text.textSpan() : tokens.get(next).span())
                .with("text", text.text().strip())
                .with(
                        "expected",
                        atEnd
                                ? what + " at the end"
                                : what + " at `" + tokens.get(next).text() + "`");
        return refuse(problem);
    }

    private static Refused refuse(Problem problem) {
        return new Refused(Optional.of(problem));
    }

    /** Leaves the descent; the problem is absent when it was reported already. Never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Optional<Problem> problem;

        private Refused(Optional<Problem> problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
