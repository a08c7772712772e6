package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.DefinitionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions of a machine, each linked after those it uses. */
final class Definitions {
    private final Declarations declarations;
    private final Scope base;
    private final ProblemSink sink;
    private final Map<String, DefinitionSyntax> written = new LinkedHashMap<>();
    private final Map<String, Optional<Definition>> linked = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private boolean tooDeep;

    Definitions(List<DefinitionSyntax> definitions, Declarations declarations, Scope base, ProblemSink sink) {
        this.declarations = declarations;
        this.base = base.allowPhase(declarations.phaseType());
        this.sink = sink;
        definitions.forEach(d -> written.putIfAbsent(d.name().text(), d));
        written.values().forEach(d -> link(d, d.name()));
    }

    /** The definitions without errors, in the order of the file. */
    List<Definition> all() {
        return written.keySet().stream().flatMap(name -> get(name).stream()).toList();
    }

    Set<String> names() {
        return written.keySet();
    }

    Optional<Definition> get(String name) {
        return linked.getOrDefault(name, Optional.empty());
    }

    ScopeBuilder addTo(ScopeBuilder scope) {
        linked.forEach(
                (name, definition) -> scope.put(name, Declarations.meaning(definition.map(Meaning.OfDefinition::new))));
        return scope;
    }

    private Optional<Definition> link(DefinitionSyntax definition, Scalar reference) {
        String name = definition.name().text();
        Optional<Definition> done = linked.get(name);
        if (done != null) {
            return done;
        }
        if (!underWay.add(name)) {
            sink.report(Problem.of(LinkProblem.RECURSIVE_DEFINITION, reference.textSpan())
                    .with("name", name)
                    .with("cycle", String.join(" -> ", underWay) + " -> " + name));
            return Optional.empty();
        }
        if (underWay.size() > Expressions.DEEPEST) {
            // Each level here is a level of the Java stack; an expression of that depth is refused anyway.
            if (!tooDeep) {
                sink.report(Expressions.tooLarge(reference.textSpan()));
            }
            tooDeep = true;
            underWay.remove(name);
            linked.put(name, Optional.empty());
            return Optional.empty();
        }
        Scope scope = base;
        for (Map.Entry<String, Scalar> use : Mentions.in(definition.is()).entrySet()) {
            DefinitionSyntax used = written.get(use.getKey());
            if (used != null
                    && definition.params().stream()
                            .noneMatch(p -> p.name().text().equals(use.getKey()))) {
                scope = scope.with(
                        use.getKey(),
                        Declarations.meaning(link(used, use.getValue()).map(Meaning.OfDefinition::new)));
            }
        }
        Optional<Definition> result = body(definition, scope);
        underWay.remove(name);
        linked.put(name, result);
        return result;
    }

    private Optional<Definition> body(DefinitionSyntax definition, Scope scope) {
        Components.Linked parameters = Components.link(definition.params(), declarations.names, sink);
        List<Local> locals = new ArrayList<>();
        Scope inner = scope;
        for (Component parameter : parameters.sound()) {
            Local local = new Local(parameter.name(), parameter.type(), declarations.numbers.next(), parameter.at());
            locals.add(local);
            inner = inner.withLocal(local);
        }
        for (String broken : parameters.broken()) {
            inner = inner.with(broken, new Meaning.Unknowable());
        }
        Scope innermost = inner;
        Optional<Type> declared = definition.type().flatMap(t -> TypeParser.parse(t, declarations.names, sink));
        Optional<Expr> body = declared.isPresent()
                ? Expressions.typed(definition.is(), innermost, declared.get(), sink)
                : Expressions.inferred(definition.is(), innermost, sink);
        boolean sound = parameters.broken().isEmpty()
                && declared.isPresent() == definition.type().isPresent();
        return body.filter(b -> sound).map(b -> {
            declared.ifPresent(type -> Intervals.check(
                    definition.name().text(),
                    b,
                    type,
                    definition.type().orElseThrow().textSpan(),
                    sink));
            return new Definition(
                    definition.name().text(),
                    locals,
                    declared.orElse(b.type()),
                    b,
                    FieldScopes.safe(b, declarations.phases.all()),
                    Scalars.text(definition.doc()),
                    definition.name().textSpan());
        });
    }
}
