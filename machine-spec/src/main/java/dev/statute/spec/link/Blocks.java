package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.BlockCall;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Local;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.BlockSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a machine and their use. A block sees the state and its own parameters; what its guards bind is visible
 * to the transition that uses it, as if it stood there.
 */
final class Blocks {
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
    Optional<Expansion> expand(Scalar text, Scope scope) {
        return BlockCall.parse(text, sink)
                .flatMap(call -> table.find(name(call, text), sink)
                        .flatMap(block -> call.arguments(block.parameters(), scope, sink)
                                .map(arguments ->
                                        new Expansion(call.name(), block.body().with(arguments)))));
    }

    private static Scalar name(BlockCall call, Scalar text) {
        int start = text.text().indexOf(call.name());
        return Scalars.part(text, start, start + call.name().length());
    }
}
