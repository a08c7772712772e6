package dev.statute.generate.tla;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Expressions as TLA+, in one scope. */
final class ExprWriter {
    private final Names names;
    private final Prelude prelude;
    private final Scope scope;
    private final Set<Definition> nextDefinitions;

    /** @param nextDefinitions collects the definitions with parameters that are read in the state after */
    ExprWriter(Names names, Prelude prelude, Scope scope, Set<Definition> nextDefinitions) {
        this.names = names;
        this.prelude = prelude;
        this.scope = scope;
        this.nextDefinitions = nextDefinitions;
    }

    Names names() {
        return names;
    }

    Prelude prelude() {
        return prelude;
    }

    Scope scope() {
        return scope;
    }

    /** The same in another scope. */
    ExprWriter in(Scope other) {
        return new ExprWriter(names, prelude, other, nextDefinitions);
    }

    /** The same with a bound variable. */
    ExprWriter with(Local local) {
        return in(scope.with(local));
    }

    String text(Expr expr) {
        return of(expr).text();
    }

    Tla of(Expr expr) {
        if (expr instanceof Expr.Literal e) {
            return new ValueWriter(prelude).of(e.value());
        } else if (expr instanceof Expr.ConstantRef e) {
            return Tla.atom(names.of(e.constant()));
        } else if (expr instanceof Expr.ParameterRef e) {
            return Tla.atom(names.of(e.parameter()));
        } else if (expr instanceof Expr.FieldRef e) {
            return variable(names.of(e.field()), e.next());
        } else if (expr instanceof Expr.PayloadRef e) {
            return Tla.atom(e.name());
        } else if (expr instanceof Expr.LocalRef e) {
            return Tla.atom(scope.name(e.local()));
        } else if (expr instanceof Expr.PhaseRef e) {
            return variable("phase", e.next());
        } else if (expr instanceof Expr.InPhases e) {
            return inPhases(e, false);
        } else if (expr instanceof Expr.Call e) {
            return call(e);
        } else if (expr instanceof Expr.Operate e) {
            return new OperationWriter(this).of(e);
        } else if (expr instanceof Expr.Bind e) {
            return new BinderWriter(this).of(e);
        }
        return structure(expr);
    }

    /** Whether the machine is in one of some phases, or in none of them. */
    Tla inPhases(Expr.InPhases e, boolean negated) {
        return inPhases(variable("phase", e.next()), e.phases(), negated);
    }

    /** Whether the machine is in one of some phases now. */
    Tla inPhases(Set<Phase> phases) {
        return inPhases(Tla.atom("phase"), phases, false);
    }

    private Tla inPhases(Tla phase, Set<Phase> phases, boolean negated) {
        return phases.size() == 1
                ? Tla.infix(
                        Tla.RELATION,
                        phase,
                        negated ? "#" : "=",
                        Tla.atom(quoted(phases.iterator().next())))
                : Tla.infix(Tla.RELATION, phase, negated ? "\\notin" : "\\in", Tla.atom(setOf(phases)));
    }

    /** A set of phases, by the name of its group if it has one. */
    String setOf(Set<Phase> phases) {
        return names.group(phases).orElseGet(() -> listOf(phases));
    }

    /** A set of phases, each by its name. */
    static String listOf(Collection<Phase> phases) {
        return phases.stream().map(ExprWriter::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    /** The arguments of a call or the elements of a collection. */
    String list(List<Expr> exprs) {
        return exprs.stream().map(this::text).collect(Collectors.joining(", "));
    }

    static String quoted(Phase phase) {
        return "\"" + phase.name() + "\"";
    }

    private Tla variable(String name, boolean next) {
        return next || scope.next() ? Tla.primed(name) : Tla.atom(name);
    }

    private Tla call(Expr.Call e) {
        boolean next = e.next() || scope.next();
        if (e.arguments().isEmpty()) {
            return variable(names.of(e.definition()), next);
        }
        if (next) {
            nextDefinitions.add(e.definition());
        }
        String operator = next ? names.next(e.definition()) : names.of(e.definition());
        return Tla.call(operator, list(e.arguments()));
    }

    private Tla structure(Expr expr) {
        if (expr instanceof Expr.Get e) {
            return Tla.atom(of(e.target()).in(Tla.ATOM) + "." + e.component().name());
        } else if (expr instanceof Expr.NewRecord e) {
            return newRecord(e);
        } else if (expr instanceof Expr.NewVariant e) {
            return ValueWriter.variant(e.variant(), record(e.variant().components(), e.given()));
        } else if (expr instanceof Expr.NewSome e) {
            return prelude.call(Helper.SOME, text(e.value()));
        } else if (expr instanceof Expr.NewCollection e) {
            boolean set = e.type() instanceof Type.SetOf;
            return Tla.atom((set ? "{" : "<<") + list(e.elements()) + (set ? "}" : ">>"));
        } else if (expr instanceof Expr.IsVariant e) {
            return prelude.call(Helper.IS_CASE, text(e.target()), quoted(e.variant()));
        } else if (expr instanceof Expr.AsVariant e) {
            return prelude.call(Helper.AS_CASE, text(e.target()), quoted(e.variant()));
        }
        return new OperatorWriter(this).of(expr);
    }

    private static String quoted(Type.Variant variant) {
        return "\"" + Names.of(variant) + "\"";
    }

    private Tla newRecord(Expr.NewRecord e) {
        if (e.base().isEmpty()) {
            return record(e.type().components(), e.given());
        } else if (e.given().isEmpty()) {
            return of(e.base().get());
        }
        String changes = e.given().entrySet().stream()
                .map(given -> "!." + given.getKey() + " = " + text(given.getValue()))
                .collect(Collectors.joining(", "));
        return Tla.atom("[" + text(e.base().get()) + " EXCEPT " + changes + "]");
    }

    private Tla record(List<Component> components, Map<String, Expr> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        components.forEach(c -> texts.put(c.name(), text(Objects.requireNonNull(given.get(c.name()), c.name()))));
        return ValueWriter.recordOf(texts);
    }
}
