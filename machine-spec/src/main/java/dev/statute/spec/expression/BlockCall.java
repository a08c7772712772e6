package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** An entry of {@code use}: the name of a block, with arguments if the block has parameters. Immutable. */
@API(status = API.Status.INTERNAL)
public final class BlockCall {
    private final ExprSyntax.Name name;
    private final List<ExprSyntax> arguments;
    private final Span at;

    private BlockCall(ExprSyntax.Name name, List<ExprSyntax> arguments, Span at) {
        this.name = name;
        this.arguments = arguments;
        this.at = at;
    }

    /** Reads {@code finish(id)} or {@code finish}. */
    public static Optional<BlockCall> parse(Scalar text, ProblemSink sink) {
        Optional<ExprSyntax> parsed = Parser.parse(text, sink);
        if (parsed.orElse(null) instanceof ExprSyntax.FunctionCall call) {
            return Optional.of(new BlockCall(call.function(), call.arguments(), call.at()));
        } else if (parsed.orElse(null) instanceof ExprSyntax.Name block) {
            return Optional.of(new BlockCall(block, List.of(), block.at()));
        }
        parsed.ifPresent(syntax -> sink.report(Problem.of(ExpressionProblem.UNEXPECTED, syntax.at())
                .with("found", Excerpt.of(syntax.at()))
                .with("expected", "the name of a block, with its arguments in parentheses,")));
        return Optional.empty();
    }

    /** The name of the block. */
    public String name() {
        return name.name();
    }

    /** The place of the name. */
    public Span nameAt() {
        return name.at();
    }

    /**
     * The arguments by parameter, as {@link Substitution} takes them.
     *
     * @param parameters the parameters of the block
     * @param scope the scope of the transition
     * @return the arguments; empty if a problem was reported or an argument is built on something unknowable
     */
    public Optional<Map<Local, Expr>> arguments(List<Local> parameters, Scope scope, ProblemSink sink) {
        String signature = Words.signature(name(), parameters);
        if (parameters.size() != arguments.size()) {
            sink.report(CallTyper.count(signature, parameters.size(), arguments, at));
            return Optional.empty();
        }
        CallTyper calls = new Typer(sink).calls();
        Context context = new Context(scope, Facts.NONE);
        Map<Local, Expr> given = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Local parameter = parameters.get(i);
            calls.argument(arguments.get(i), parameter, signature, context)
                    .ifPresent(argument -> given.put(parameter, argument));
        }
        return given.size() == parameters.size() ? Optional.of(given) : Optional.empty();
    }
}
