package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types what builds a value: lists, the empty map, records and variants. */
final class BuildTyper {
    private final Typer typer;

    BuildTyper(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> list(ExprSyntax.ListOf s, Context context, Expected expected) {
        Type type = expected.type().orElse(null);
        if (type == null) {
            return typer.noType(s, expected);
        } else if (!(type instanceof Type.SetOf) && !(type instanceof Type.SeqOf)) {
            return mismatch(s, "a list, which is a set or a sequence", type);
        }
        Type declared = OperationRules.elementOf(type).orElseThrow();
        List<Expr> elements = new ArrayList<>();
        Type joined = null;
        for (ExprSyntax syntax : s.elements()) {
            Optional<Expr> element = typer.check(syntax, context, declared);
            if (element.isPresent()) {
                Type actual = context.typeOf(element.get());
                joined = joined == null ? actual : Intervals.join(joined, actual);
                elements.add(element.get());
            }
        }
        if (elements.size() < s.elements().size()) {
            return Optional.empty();
        }
        Type element = joined == null ? declared : joined;
        int size = elements.size();
        return Optional.of(new Expr.NewCollection(
                elements,
                type instanceof Type.SetOf ? Intervals.setOf(element, size) : new Type.SeqOf(element, size),
                s.at()));
    }

    Optional<Expr> emptyMap(ExprSyntax.EmptyMap s, Expected expected) {
        Type type = expected.type().orElse(null);
        if (type == null) {
            return typer.noType(s, expected);
        } else if (!(type instanceof Type.MapOf map)) {
            return mismatch(s, "the empty map", type);
        } else {
            return Optional.of(
                    new Expr.Literal(new Value.MapValue(Map.of()), new Type.MapOf(map.key(), map.value(), 0), s.at()));
        }
    }

    private Optional<Expr> mismatch(ExprSyntax s, String shape, Type expected) {
        typer.report(Problem.of(ExpressionProblem.LITERAL_MISMATCH, s.at())
                .with("text", Excerpt.of(s.at()))
                .with("shape", shape)
                .with("expected", Words.type(expected)));
        return Optional.empty();
    }

    Optional<Expr> construct(ExprSyntax.Construct s, Context context) {
        Scope scope = context.scope();
        Optional<String> path = NameTyper.path(s.type());
        Meaning meaning = path.flatMap(scope::meaning).orElse(null);
        if (meaning instanceof Meaning.OfType named) {
            if (named.type() instanceof Type.Record record) {
                return record(s, record, context);
            }
            typer.report(notBuildable(path.orElseThrow(), named.type(), s.type().at()));
            return Optional.empty();
        } else if (meaning instanceof Meaning.Unknowable) {
            return Optional.empty();
        } else if (s.type() instanceof ExprSyntax.Select select) {
            Meaning owner =
                    NameTyper.path(select.target()).flatMap(scope::meaning).orElse(null);
            if (owner instanceof Meaning.OfType named && named.type() instanceof Type.Variants variants) {
                return variant(s, select, variants, context);
            }
        }
        // Whatever else it is, it is reported as the name or value that it would be without braces.
        typer.infer(s.type(), context, Expected.NOTHING)
                .ifPresent(expr -> typer.report(notBuildable(
                        Excerpt.of(expr.at()), expr.type(), s.type().at())));
        return Optional.empty();
    }

    private static Problem notBuildable(String name, Type type, Span at) {
        String help = "";
        if (type instanceof Type.Variants t && !t.variants().isEmpty()) {
            Type.Variant first = t.variants().get(0);
            help = "name the variant, as in `" + Words.braces(name + "." + first.name(), first.components()) + "`";
        } else if (type instanceof Type.Enum t && !t.members().isEmpty()) {
            help = "write a member, such as `" + name + "." + t.members().get(0) + "`";
        }
        return Problem.of(ExpressionProblem.NOT_BUILDABLE, at)
                .with("type", name)
                .with("help", help);
    }

    private Optional<Expr> record(ExprSyntax.Construct s, Type.Record type, Context context) {
        Optional<ExprSyntax.Entry> baseEntry = s.entries().stream()
                .filter(entry -> entry.name().name().equals("base"))
                .findFirst();
        Optional<Expr> base = baseEntry.flatMap(entry -> typer.check(entry.value(), context, type));
        String name = type.name().simpleName();
        Optional<Map<String, Expr>> given = given(s, name, type, type.components(), baseEntry.isPresent(), context);
        if (given.isEmpty() || baseEntry.isPresent() && base.isEmpty()) {
            return Optional.empty();
        }
        List<Component> rest =
                base.map(expr -> ((Type.Record) expr.type()).components()).orElse(type.components());
        Type.Record actual = new Type.Record(type.name(), actual(rest, given.get(), context), type.javaClass());
        return Optional.of(new Expr.NewRecord(actual, base, given.get(), s.at()));
    }

    private Optional<Expr> variant(
            ExprSyntax.Construct s, ExprSyntax.Select path, Type.Variants type, Context context) {
        String owner = type.name().simpleName();
        Optional<Type.Variant> found = type.variant(path.name().name());
        if (found.isEmpty()) {
            typer.report(NameTyper.unknownMember(
                    owner,
                    path.name(),
                    type.variants().stream().map(Type.Variant::name).toList()));
            return Optional.empty();
        }
        Type.Variant variant = found.get();
        String name = owner + "." + variant.name();
        Optional<ExprSyntax.Entry> base = s.entries().stream()
                .filter(entry -> entry.name().name().equals("base"))
                .findFirst();
        if (base.isPresent()) {
            typer.report(Problem.of(
                            ExpressionProblem.BASE_NOT_HERE, base.get().name().at())
                    .with("type", Words.braces(name, variant.components())));
            return Optional.empty();
        }
        Type shown = new Type.Case(type, variant);
        return given(s, name, shown, variant.components(), false, context).map(given -> {
            Type.Variant actual =
                    new Type.Variant(variant.name(), actual(variant.components(), given, context), variant.doc());
            List<Type.Variant> variants = type.variants().stream()
                    .map(v -> v.name().equals(actual.name()) ? actual : v)
                    .toList();
            Type.Variants widened = new Type.Variants(type.name(), variants, type.javaClass());
            return new Expr.NewVariant(widened, actual, given, s.at());
        });
    }

    /** The values of the entries but {@code base}; every component is needed where there is no base. */
    private Optional<Map<String, Expr>> given(
            ExprSyntax.Construct s,
            String name,
            Type type,
            List<Component> components,
            boolean hasBase,
            Context context) {
        Map<String, Optional<Expr>> given = new LinkedHashMap<>();
        boolean failed = false;
        boolean baseSeen = false;
        for (ExprSyntax.Entry entry : s.entries()) {
            String key = entry.name().name();
            boolean isBase = key.equals("base");
            if (given.containsKey(key) || isBase && baseSeen) {
                typer.report(Problem.of(
                                ExpressionProblem.COMPONENT_TWICE, entry.name().at())
                        .with("name", key));
                failed = true;
            } else if (!isBase) {
                Optional<Expr> value = component(entry, type, components, context);
                failed |= value.isEmpty();
                given.put(key, value);
            }
            baseSeen |= isBase;
        }
        List<String> missing = components.stream()
                .map(Component::name)
                .filter(component -> !hasBase && !given.containsKey(component))
                .toList();
        if (!missing.isEmpty() && !failed) {
            typer.report(
                    Problem.of(ExpressionProblem.COMPONENT_MISSING, s.type().at())
                            .with("type", name)
                            .with("missing", Words.list(missing))
                            .with(
                                    "help",
                                    type instanceof Type.Record
                                            ? "give it, or take it from another record with `base: r`"
                                            : "give it"));
            failed = true;
        }
        Map<String, Expr> values = new LinkedHashMap<>();
        given.forEach((key, value) -> value.ifPresent(expr -> values.put(key, expr)));
        return failed ? Optional.empty() : Optional.of(values);
    }

    private Optional<Expr> component(ExprSyntax.Entry entry, Type type, List<Component> components, Context context) {
        Optional<Component> component = components.stream()
                .filter(c -> c.name().equals(entry.name().name()))
                .findFirst();
        if (component.isEmpty()) {
            typer.report(NameTyper.unknownComponent(
                    type, entry.name(), components.stream().map(Component::name).toList()));
            return Optional.empty();
        }
        Type wanted = component.get().type();
        return typer.check(
                entry.value(),
                context,
                wanted,
                expr -> Mismatches.of(expr, wanted, context.scope())
                        .related(
                                Mismatches.role(component.get().name(), wanted),
                                component.get().at()));
    }

    /** The components with the ranges of what they were given. */
    private static List<Component> actual(List<Component> components, Map<String, Expr> given, Context context) {
        return components.stream()
                .map(c -> given.containsKey(c.name())
                        ? new Component(c.name(), context.typeOf(given.get(c.name())), c.doc(), c.at())
                        : c)
                .toList();
    }
}
