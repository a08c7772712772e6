package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.ExprSyntax.Name;
import dev.statute.spec.model.Operator;
import dev.statute.spec.source.Quoting;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Parses expressions by operator precedence, after the grammar of CEL. What another language would write is reported with
 * what to write here, and parsing goes on as if it had been written; anything else stops at the first problem. Both depth
 * and length are bounded, so that whoever walks a tree may recurse.
 */
final class Parser {
    static final int LONGEST = 8192;
    static final int DEEPEST = 200;

    /** The words that CEL keeps for itself and the languages it is embedded in. */
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "null",
            "package",
            "namespace",
            "return",
            "true",
            "var",
            "void",
            "while");

    /** What other languages write for our operators. */
    private static final Map<String, String> INSTEAD = Map.of(
            "=", "==", "===", "==", "!==", "!=", "<>", "!=", "&", "&&", "and", "&&", "|", "||", "or", "||", "not", "!");

    private static final int RELATION = 3;

    private final Scalar scalar;
    private final ProblemSink sink;
    private final List<Token> tokens;
    private int index;
    private int depth;
    private boolean failed;

    private Parser(Scalar scalar, ProblemSink sink) {
        this.scalar = scalar;
        this.sink = sink;
        this.tokens = Lexer.tokens(scalar.text());
    }

    /** The expression, or nothing if a problem was reported. */
    static Optional<ExprSyntax> parse(Scalar scalar, ProblemSink sink) {
        if (scalar.text().isBlank()) {
            sink.report(Problem.of(ExpressionProblem.MISSING, scalar.span()));
            return Optional.empty();
        }
        if (scalar.text().length() > LONGEST) {
            sink.report(Problem.of(ExpressionProblem.TOO_LONG, scalar.textSpan())
                    .with("length", scalar.text().length())
                    .with("limit", LONGEST));
            return Optional.empty();
        }
        return new Parser(scalar, sink).parse();
    }

    private Optional<ExprSyntax> parse() {
        ExprSyntax whole = conditional();
        if (peek().kind() != Token.Kind.END) {
            unexpected("an operator or the end");
        }
        if (!failed) {
            tooDeep(whole).ifPresent(this::reportTooDeep);
        }
        return failed ? Optional.empty() : Optional.of(whole);
    }

    // conditional = binary [ "?" binary ":" conditional ]
    private ExprSyntax conditional() {
        return nested(() -> {
            int from = peek().from();
            ExprSyntax condition = binary(1);
            if (!peek().is("?")) {
                return condition;
            }
            Token question = take();
            if (peek().is(":")) {
                return fail(Problem.of(ExpressionProblem.ELVIS, span(question.from(), peek().to())));
            }
            ExprSyntax then = binary(1);
            if (peek().is("?")) {
                return fail(Problem.of(ExpressionProblem.INNER_CONDITIONAL, spanOf(peek())));
            }
            expect(":");
            ExprSyntax otherwise = conditional();
            return new ExprSyntax.Ternary(condition, then, otherwise, spanFrom(from));
        });
    }

    // binary = unary { operator binary of the next precedence }
    private ExprSyntax binary(int least) {
        int from = peek().from();
        ExprSyntax left = unary();
        Optional<ExprSyntax> compared = Optional.empty();
        while (precedence(peek()) >= least) {
            Token operator = take();
            int precedence = precedence(operator);
            ExprSyntax right = binary(precedence + 1);
            boolean ordering =
                    operator.text().startsWith("<") || operator.text().startsWith(">");
            if (ordering && compared.isPresent()) {
                reportChain(operator, compared.get());
            }
            compared = ordering ? Optional.of(right) : Optional.empty();
            left = infix(operator, left, right, spanFrom(from));
        }
        return left;
    }

    private ExprSyntax infix(Token operator, ExprSyntax left, ExprSyntax right, Span at) {
        Span operatorAt = spanOf(operator);
        String text = operator.text();
        if (INSTEAD.containsKey(text)) {
            text = INSTEAD.get(text);
            report(notAnOperator(operator, text).fixedBy(Fix.replace("write `" + text + "`", operatorAt, text)));
        } else if (text.equals("/") || text.equals("%")) {
            report(Problem.of(ExpressionProblem.DIVISION, operatorAt).with("operator", text));
            text = "*";
        }
        return text.equals("in")
                ? new ExprSyntax.In(left, right, operatorAt, at)
                : new ExprSyntax.Infix(operatorOf(text), left, right, operatorAt, at);
    }

    // unary = ( "!" | "-" ) unary | postfix
    private ExprSyntax unary() {
        Token token = peek();
        if (token.isWord("not")
                && (startsOperand(tokens.get(index + 1))
                        || tokens.get(index + 1).is("("))) {
            report(notAnOperator(token, "!").fixedBy(replaceNot(token, tokens.get(index + 1))));
        } else if (token.is("-") && tokens.get(index + 1).kind() == Token.Kind.INT) {
            return postfix();
        } else if (!token.is("!") && !token.is("-")) {
            return postfix();
        }
        take();
        ExprSyntax operand = nested(this::unary);
        Span at = spanFrom(token.from());
        return token.is("-") ? new ExprSyntax.Negate(operand, spanOf(token), at) : new ExprSyntax.Not(operand, at);
    }

    // postfix = primary { "." name [ arguments ] | "{" entries "}" }
    private ExprSyntax postfix() {
        int from = peek().from();
        ExprSyntax result = primary();
        while (true) {
            if (peek().is(".")) {
                take();
                Name name = name("the name of a component or an operation");
                result = peek().is("(")
                        ? new ExprSyntax.MethodCall(result, name, list("(", ")"), spanFrom(from))
                        : new ExprSyntax.Select(result, name, spanFrom(from));
            } else if (peek().is("{") && isPath(result)) {
                result = construct(result, from);
            } else if (peek().is("[")) {
                return fail(Problem.of(ExpressionProblem.INDEXING, spanOf(peek())));
            } else {
                return result;
            }
        }
    }

    private ExprSyntax construct(ExprSyntax type, int from) {
        Token open = take();
        List<ExprSyntax.Entry> entries = new ArrayList<>();
        while (!peek().is("}") && !failed) {
            if (!entries.isEmpty()) {
                expect(",", open);
            }
            Name name = name("the name of a component");
            expect(":");
            entries.add(new ExprSyntax.Entry(name, conditional()));
        }
        expect("}", open);
        return new ExprSyntax.Construct(type, List.copyOf(entries), spanFrom(from));
    }

    private ExprSyntax primary() {
        Token token = peek();
        switch (token.kind()) {
            case NAME:
                return word();
            case INT:
                return number(token.from());
            case DOUBLE:
                return refused(
                        Problem.of(ExpressionProblem.DOUBLES, spanOf(token)).with("text", token.text()));
            case ODD_NUMBER:
                return refused(
                        Problem.of(ExpressionProblem.ODD_NUMBER, spanOf(token)).with("text", token.text()));
            case STRING:
                return refused(Problem.of(ExpressionProblem.STRINGS, spanOf(token)));
            case SYMBOL:
                return symbol();
            case END:
                break;
        }
        return unexpected("an operand");
    }

    private ExprSyntax symbol() {
        Token token = peek();
        if (token.is("-")) {
            take();
            return number(token.from());
        } else if (token.is("(")) {
            take();
            ExprSyntax inner = conditional();
            expect(")", token);
            return inner;
        } else if (token.is("[")) {
            List<ExprSyntax> elements = list("[", "]");
            return new ExprSyntax.ListOf(elements, spanFrom(token.from()));
        } else if (token.is("{")) {
            take();
            if (!peek().is("}") && peek().kind() != Token.Kind.END) {
                return fail(Problem.of(ExpressionProblem.MAP_LITERAL, spanOf(token)));
            }
            expect("}", token);
            return new ExprSyntax.EmptyMap(spanFrom(token.from()));
        }
        return unexpected("an operand");
    }

    private ExprSyntax word() {
        Token token = take();
        String word = token.text();
        if (word.equals("true") || word.equals("false")) {
            return new ExprSyntax.Truth(word.equals("true"), spanOf(token));
        } else if (word.equals("null")) {
            report(Problem.of(ExpressionProblem.NULL, spanOf(token)));
        } else if (RESERVED.contains(word)) {
            return fail(reserved(token));
        }
        Name name = new Name(word, spanOf(token));
        return peek().is("(") ? new ExprSyntax.FunctionCall(name, list("(", ")"), spanFrom(token.from())) : name;
    }

    private ExprSyntax number(int from) {
        Token digits = take();
        Span at = span(from, digits.to());
        String text = scalar.text().substring(from, from + 1).equals("-") ? "-" + digits.text() : digits.text();
        // A long has at most 19 digits; longer text is only measured, not computed.
        String significant = digits.text().replaceFirst("^0+(?=.)", "");
        boolean fits = significant.length() < 19
                || significant.length() == 19
                        && significant.compareTo(text.startsWith("-") ? "9223372036854775808" : "9223372036854775807")
                                <= 0;
        if (!fits) {
            report(Problem.of(ExpressionProblem.LITERAL_LEAVES_64_BITS, at).with("text", Excerpt.of(text)));
            return new ExprSyntax.Number(0, at);
        }
        return new ExprSyntax.Number(Long.parseLong(text), at);
    }

    /** The elements between two brackets. */
    private List<ExprSyntax> list(String open, String close) {
        Token opened = expect(open);
        List<ExprSyntax> elements = new ArrayList<>();
        while (!peek().is(close) && !failed) {
            if (!elements.isEmpty()) {
                expect(",", opened);
            }
            elements.add(conditional());
        }
        expect(close, opened);
        return List.copyOf(elements);
    }

    private Name name(String expected) {
        Token token = peek();
        if (token.kind() != Token.Kind.NAME) {
            unexpected(expected);
        } else if (RESERVED.contains(token.text()) && !token.isWord("as")) {
            fail(reserved(token));
        }
        take();
        return new Name(token.text(), spanOf(token));
    }

    private ExprSyntax nested(Supplier<ExprSyntax> part) {
        if (depth == DEEPEST) {
            return reportTooDeep(spanOf(peek()));
        }
        depth++;
        ExprSyntax result = part.get();
        depth--;
        return result;
    }

    /** The place of a part that lies too deep. Chains of operators are deep without nesting in the text. */
    private static Optional<Span> tooDeep(ExprSyntax whole) {
        record Part(ExprSyntax syntax, int depth) {}
        Deque<Part> open = new ArrayDeque<>(List.of(new Part(whole, 1)));
        while (!open.isEmpty()) {
            Part part = open.pop();
            if (part.depth() > DEEPEST) {
                return Optional.of(part.syntax().at());
            }
            part.syntax().parts().forEach(below -> open.push(new Part(below, part.depth() + 1)));
        }
        return Optional.empty();
    }

    private ExprSyntax reportTooDeep(Span at) {
        return fail(Problem.of(ExpressionProblem.TOO_DEEP, at).with("limit", DEEPEST));
    }

    private void reportChain(Token operator, ExprSyntax middle) {
        String instead = "&& " + middle.at().text() + " " + operator.text();
        report(Problem.of(ExpressionProblem.CHAINED_COMPARISON, spanOf(operator))
                .with("instead", instead)
                .fixedBy(Fix.replace("compare twice", spanOf(operator), instead)));
    }

    private Problem notAnOperator(Token token, String instead) {
        return Problem.of(ExpressionProblem.NOT_AN_OPERATOR, spanOf(token))
                .with("found", token.text())
                .with("instead", instead);
    }

    /** A plain scalar cannot start with {@code !}, so there the expression is quoted as well. */
    private Fix replaceNot(Token not, Token operand) {
        Span at = span(not.from(), operand.from());
        boolean startsPlain = not.from() == 0 && scalar.style() == Style.PLAIN;
        return startsPlain
                ? Fix.replace(
                        "write `!`",
                        scalar.span(),
                        Quoting.quote("!" + scalar.text().substring(operand.from())))
                : Fix.replace("write `!`", at, "!");
    }

    private Problem reserved(Token token) {
        String help = token.isWord("if") || token.isWord("else")
                ? "write `condition ? a : b`"
                : token.isWord("in") ? "`in` stands between an element and a collection" : "use another name";
        return Problem.of(ExpressionProblem.RESERVED_WORD, spanOf(token))
                .with("word", token.text())
                .with("help", help);
    }

    private ExprSyntax unexpected(String expected) {
        return fail(unexpectedProblem(expected));
    }

    private Problem unexpectedProblem(String expected) {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? Problem.of(ExpressionProblem.ENDS_EARLY, spanOf(token)).with("expected", expected)
                : Problem.of(ExpressionProblem.UNEXPECTED, spanOf(token))
                        .with("found", Excerpt.of(token.text()))
                        .with("expected", expected);
    }

    private Token expect(String symbol) {
        if (!peek().is(symbol)) {
            unexpected("`" + symbol + "`");
        }
        return take();
    }

    /** What closes a bracket, or goes on inside of it. */
    private void expect(String symbol, Token open) {
        if (peek().is(symbol)) {
            take();
        } else {
            String expected = symbol.equals(",") ? "`,` or the closing bracket" : "`" + symbol + "`";
            fail(unexpectedProblem(expected).related("opened here", spanOf(open)));
        }
    }

    /** Reports the first problem that parsing cannot go on from, and moves to the end so that every loop ends. */
    private ExprSyntax fail(Problem problem) {
        if (peek().kind() != Token.Kind.END || !failed) {
            report(problem);
        }
        index = tokens.size() - 1;
        return new Name("", problem.at());
    }

    private ExprSyntax refused(Problem problem) {
        report(problem);
        return new Name("", spanOf(take()));
    }

    private void report(Problem problem) {
        failed = true;
        sink.report(problem);
    }

    private Token peek() {
        return tokens.get(index);
    }

    private Token take() {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.END) {
            index++;
        }
        return token;
    }

    private Span spanOf(Token token) {
        return span(token.from(), token.to());
    }

    private Span span(int from, int to) {
        return scalar.spanOf(from, to);
    }

    private Span spanFrom(int from) {
        return span(
                from, index == 0 ? from : Math.max(from, tokens.get(index - 1).to()));
    }

    private static boolean startsOperand(Token token) {
        return token.kind() == Token.Kind.NAME && !token.isWord("in") || token.kind() == Token.Kind.INT;
    }

    private static boolean isPath(ExprSyntax syntax) {
        ExprSyntax part = syntax;
        while (part instanceof ExprSyntax.Select select) {
            part = select.target();
        }
        return part instanceof Name;
    }

    private static int precedence(Token token) {
        if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.NAME) {
            return 0;
        }
        return switch (token.text()) {
            case "||", "|", "or" -> 1;
            case "&&", "&", "and" -> 2;
            case "==", "!=", "<", "<=", ">", ">=", "in", "=", "===", "!==", "<>" -> RELATION;
            case "+", "-" -> 4;
            case "*", "/", "%" -> 5;
            default -> 0;
        };
    }

    private static Operator operatorOf(String text) {
        for (Operator operator : Operator.values()) {
            if (operator.text().equals(text)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
