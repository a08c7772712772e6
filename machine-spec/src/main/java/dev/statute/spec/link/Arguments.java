package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.syntax.MachineSyntax.AssignmentSyntax;
import dev.statute.spec.syntax.MachineSyntax.ReasonSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links payloads that are computed: of effects and of reasons. */
final class Arguments {
    private final Declarations declarations;
    private final ProblemSink sink;

    Arguments(Declarations declarations, ProblemSink sink) {
        this.declarations = declarations;
        this.sink = sink;
    }

    /** A reason with its payload; empty if something has an error, which is reported. */
    Optional<Refusal> refusal(ReasonSyntax written, Scope scope) {
        Optional<Rejection> reason = declarations.rejections.find(written.name(), sink);
        return reason.flatMap(r -> link(written.name().textSpan(), r.name(), r.payload(), written.payload(), scope)
                .map(arguments -> new Refusal(r, arguments, written.name().textSpan())));
    }

    /** One expression for every component, in the order of the declaration. */
    Optional<List<Argument>> link(
            Span at, String owner, List<Component> components, List<AssignmentSyntax> written, Scope scope) {
        Map<String, Expr> values = new LinkedHashMap<>();
        boolean sound = true;
        for (AssignmentSyntax assignment : written) {
            Optional<Component> component = components.stream()
                    .filter(c -> c.name().equals(assignment.name().text()))
                    .findFirst();
            if (component.isEmpty()) {
                declarations.data().reportUnknownPart(owner, assignment.name(), components);
                sound = false;
            } else {
                Optional<Expr> value = Expressions.typed(
                        assignment.value(), scope, component.get().type(), component.get(), sink);
                value.ifPresent(v -> values.put(component.get().name(), v));
                sound &= value.isPresent();
            }
        }
        return sound ? complete(at, owner, components, values) : Optional.empty();
    }

    private Optional<List<Argument>> complete(
            Span at, String owner, List<Component> components, Map<String, Expr> values) {
        List<String> missing = components.stream()
                .map(Component::name)
                .filter(name -> !values.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            sink.report(Problem.of(LinkProblem.MISSING_ARGUMENT, at)
                    .with("owner", owner)
                    .with("names", DataReader.quoted(missing))
                    .with("example", "`" + missing.get(0) + ": ..`"));
            return Optional.empty();
        }
        List<Argument> arguments = new ArrayList<>();
        for (Component component : components) {
            Optional.ofNullable(values.get(component.name()))
                    .ifPresent(value -> arguments.add(new Argument(component, value)));
        }
        return Optional.of(arguments);
    }
}
