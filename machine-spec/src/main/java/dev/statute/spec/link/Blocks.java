package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.BlockSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a machine and their use. A block sees the state and its own parameters; what its guards bind is visible
 * to the transition that uses it, as if it stood there.
 */
final class Blocks {
    private static final Pattern CALL = Pattern.compile("\\s*([a-z][a-z0-9_]*)\\s*(?:\\((.*)\\))?\\s*", Pattern.DOTALL);

    private record Block(List<Local> parameters, Body body) {}

    /** A block put in place of its use. */
    record Expansion(String name, Body body) {}

    private final Declarations declarations;
    private final ProblemSink sink;
    private final Table<Block> table = new Table<>("block");

    Blocks(List<BlockSyntax> written, Declarations declarations, ProblemSink sink) {
        this.declarations = declarations;
        this.sink = sink;
        written.forEach(block -> table.declare(block.name().text(), link(block)));
    }

    private Optional<Block> link(BlockSyntax written) {
        Components.Linked params = Components.link(written.params(), declarations.names, sink);
        List<Local> parameters = new ArrayList<>();
        Scope scope = declarations.state();
        for (Component param : params.sound()) {
            Local local = new Local(param.name(), param.type(), declarations.numbers.next(), param.at());
            parameters.add(local);
            scope = scope.withLocal(local);
        }
        for (String broken : params.broken()) {
            scope = scope.with(broken, new Meaning.Unknowable());
        }
        Optional<Body> body =
                new BodyLinker(declarations, scope, sink).link(written.require(), written.set(), written.emit());
        return params.broken().isEmpty() ? body.map(b -> new Block(parameters, b)) : Optional.empty();
    }

    /** Expands a call such as {@code finish(id)}; empty if it has an error, which is reported. */
    Optional<Expansion> expand(Scalar call, Scope scope) {
        Matcher matcher = CALL.matcher(call.text());
        if (!matcher.matches()) {
            sink.report(Problem.of(LinkProblem.BLOCK_CALL_DOES_NOT_PARSE, call.textSpan())
                    .with("text", call.text()));
            return Optional.empty();
        }
        Scalar name = Scalars.part(call, matcher.start(1), matcher.end(1));
        Optional<Block> found = table.find(name, sink);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Block block = found.get();
        List<Scalar> arguments =
                matcher.group(2) == null ? List.of() : arguments(call, matcher.start(2), matcher.end(2));
        if (arguments.size() != block.parameters().size()) {
            sink.report(Problem.of(LinkProblem.WRONG_BLOCK_CALL, call.textSpan())
                    .with("name", name.text())
                    .with("expected", block.parameters().size())
                    .with("found", arguments.size())
                    .with("signature", signature(name.text(), block)));
            return Optional.empty();
        }
        Map<Local, Expr> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Local parameter = block.parameters().get(i);
            Expressions.typed(arguments.get(i), scope, parameter.type(), sink)
                    .ifPresent(value -> values.put(parameter, value));
        }
        if (values.size() < arguments.size()) {
            return Optional.empty();
        }
        return Optional.of(new Expansion(name.text(), block.body().with(values)));
    }

    private static String signature(String name, Block block) {
        return block.parameters().isEmpty()
                ? name
                : name + "("
                        + String.join(
                                ", ",
                                block.parameters().stream().map(Local::name).toList()) + ")";
    }

    /** Splits at the commas that stand outside of brackets. */
    private static List<Scalar> arguments(Scalar call, int from, int to) {
        List<Scalar> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = call.text().charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(Scalars.part(call, start, i));
                start = i + 1;
            }
        }
        if (!call.text().substring(start, to).isBlank() || !arguments.isEmpty()) {
            arguments.add(Scalars.part(call, start, to));
        }
        return arguments;
    }
}
