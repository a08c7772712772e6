package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Unhandled;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.TransitionSyntax;
import dev.statute.spec.syntax.MachineSyntax.UnhandledSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links transitions, blocks expanded, and the entries of {@code unhandled}. */
final class TransitionLinker {
    private final Declarations declarations;
    private final Blocks blocks;
    private final ProblemSink sink;

    TransitionLinker(Declarations declarations, Blocks blocks, ProblemSink sink) {
        this.declarations = declarations;
        this.blocks = blocks;
        this.sink = sink;
    }

    /** The transition; empty if something in it has an error, which is reported. */
    Optional<Transition> link(TransitionSyntax written) {
        Optional<List<Input>> inputs = declarations.inputs.resolve(written.input());
        Optional<Set<Phase>> from = declarations.phases.resolve(written.from());
        boolean same = written.to().text().equals("same");
        Optional<Phase> to = same ? Optional.empty() : declarations.phases.target(written.to());
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = declarations.inputs.withCommonPayload(declarations.state(), inputs.get());
        Optional<Selector> when = selector(written.when(), scope);
        Optional<Body> body = body(written, scope);
        if (from.isEmpty() || (to.isEmpty() && !same) || when.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        Transition transition = new Transition(
                written.name().text(),
                inputs.get(),
                from.get(),
                when.get(),
                body.get().guards(),
                to,
                body.get().assignments(),
                body.get().emissions(),
                written.use().stream()
                        .map(use -> use.text().replaceAll("\\(.*", "").strip())
                        .toList(),
                Scalars.text(written.doc()),
                written.name().textSpan());
        checkOnce(transition);
        return Optional.of(transition);
    }

    private Optional<Selector> selector(Optional<Scalar> when, Scope scope) {
        if (when.isEmpty()) {
            return Optional.of(new Selector.Always());
        }
        Scalar written = when.get();
        return written.text().equals("otherwise")
                ? Optional.of(new Selector.Otherwise(written.textSpan()))
                : Expressions.typed(written, scope, Types.BOOL, sink).map(Selector.When::new);
    }

    private Optional<Body> body(TransitionSyntax written, Scope scope) {
        Body all = new Body(List.of(), List.of(), List.of());
        boolean sound = true;
        Scope wider = scope;
        for (Scalar use : written.use()) {
            Optional<Blocks.Expansion> expansion = blocks.expand(use, scope);
            if (expansion.isPresent()) {
                all = all.then(expansion.get().body());
                for (Guard guard : expansion.get().body().guards()) {
                    if (guard instanceof Guard.Some some) {
                        wider = wider.withLocal(some.as());
                    }
                }
            }
            sound &= expansion.isPresent();
        }
        Optional<Body> own =
                new BodyLinker(declarations, wider, sink).link(written.require(), written.set(), written.emit());
        return sound ? own.map(all::then) : Optional.empty();
    }

    private void checkOnce(Transition transition) {
        Map<String, Span> seen = new LinkedHashMap<>();
        for (Assignment assignment : transition.assignments()) {
            reportTwice(LinkProblem.DUPLICATE_SET, assignment.field().name(), assignment.at(), seen, transition);
        }
        Map<String, Span> guards = new LinkedHashMap<>();
        for (Guard guard : transition.guards()) {
            reportTwice(LinkProblem.DUPLICATE_GUARD, guard.name(), guard.at(), guards, transition);
        }
    }

    private void reportTwice(LinkProblem kind, String name, Span at, Map<String, Span> seen, Transition transition) {
        Span before = seen.putIfAbsent(name, at);
        if (before != null) {
            sink.report(Problem.of(kind, at)
                    .with("name", name)
                    .with("transition", transition.name())
                    .related("first here", before));
        }
    }

    /** An entry of {@code unhandled}; empty if something in it has an error, which is reported. */
    Optional<Unhandled> link(UnhandledSyntax written) {
        Optional<Set<Phase>> from = declarations.phases.resolve(written.from());
        Optional<List<Input>> inputs = declarations.inputs.resolve(written.input());
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = declarations.inputs.withCommonPayload(declarations.state(), inputs.get());
        Optional<Unhandled.Answer> answer = written.reject().isPresent()
                ? new Arguments(declarations, sink)
                        .refusal(written.reject().get(), scope)
                        .map(Unhandled.Answer.Reject::new)
                : written.ignore()
                        .map(why -> new Unhandled.Answer.Ignore(why.text().strip()));
        return from.flatMap(f -> answer.map(a -> new Unhandled(f, inputs.get(), a, written.span())));
    }

    /** Links a list, leaving out what has errors. */
    List<Transition> linkAll(List<TransitionSyntax> written) {
        List<Transition> linked = new ArrayList<>();
        written.forEach(t -> link(t).ifPresent(linked::add));
        return linked;
    }

    /** Links the entries of {@code unhandled}, leaving out those with errors. */
    List<Unhandled> linkUnhandled(List<UnhandledSyntax> written) {
        List<Unhandled> linked = new ArrayList<>();
        written.forEach(u -> link(u).ifPresent(linked::add));
        return linked;
    }
}
