package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.MachineSyntax.CheckPart;
import dev.statute.spec.syntax.MachineSyntax.CheckSyntax;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Links the {@code check} section and its profiles. */
final class CheckLinker {
    /** Checking goes through every value, so a larger domain is a slip of the pen. */
    private static final int LARGEST_DOMAIN = 100_000;

    private final Declarations declarations;
    private final ProblemSink sink;

    CheckLinker(Declarations declarations, ProblemSink sink) {
        this.declarations = declarations;
        this.sink = sink;
    }

    Check link(CheckSyntax written) {
        return override(Check.none(), written.base());
    }

    /** The profiles, each laid over the section. */
    Map<String, Check> profiles(Check base, CheckSyntax written) {
        Map<String, Check> profiles = new LinkedHashMap<>();
        written.profiles().forEach(p -> profiles.put(p.name().text(), override(base, p.part())));
        return profiles;
    }

    private Check override(Check base, CheckPart written) {
        Map<String, Check.Domain> types = new LinkedHashMap<>(base.typeDomains());
        Map<String, Check.Domain> payloads = new LinkedHashMap<>(base.payloadDomains());
        for (DataEntry entry : written.domains()) {
            String key = entry.name().text();
            if (isPayload(key)) {
                component(entry.name()).flatMap(c -> domain(entry, c.type())).ifPresent(d -> payloads.put(key, d));
            } else if (!declarations.names.declaresType(key)) {
                Table.reportUnknown("type", entry.name(), declarations.names.typeNames(), sink);
            } else {
                declarations
                        .names
                        .type(entry.name())
                        .flatMap(t -> domain(entry, t))
                        .ifPresent(d -> types.put(key, d));
            }
        }
        Map<String, Long> sizes = new LinkedHashMap<>(base.sizes());
        for (DataEntry entry : written.sizes()) {
            size(entry).ifPresent(size -> sizes.put(entry.name().text(), size));
        }
        Map<String, Long> budget = new LinkedHashMap<>(base.budget());
        for (DataEntry entry : written.budget()) {
            if (Check.LIMITS.contains(entry.name().text())) {
                number(entry.value(), 1, Long.MAX_VALUE)
                        .ifPresent(n -> budget.put(entry.name().text(), n));
            } else {
                Table.reportUnknown("limit", entry.name(), Check.LIMITS, sink);
            }
        }
        Optional<Expr> where =
                written.where().flatMap(w -> Expressions.typed(w, declarations.state(), Types.BOOL, sink));
        OptionalLong depth = written.depth().isPresent()
                ? Numbers.read(written.depth().get(), 1, Integer.MAX_VALUE, sink)
                : base.depth();
        return new Check(types, payloads, sizes, where.or(base::where), depth, budget);
    }

    private static boolean isPayload(String key) {
        int dot = key.indexOf('.');
        return dot >= 0 && dot + 1 < key.length() && Character.isLowerCase(key.charAt(dot + 1));
    }

    /** The component that {@code Input.component} names. */
    private Optional<Component> component(Scalar key) {
        int dot = key.text().indexOf('.');
        Scalar inputName = Scalars.part(key, 0, dot < 0 ? key.text().length() : dot);
        Scalar componentName = Scalars.part(key, dot + 1, key.text().length());
        return declarations.inputs.input(inputName).flatMap(input -> {
            Table<Component> components = new Table<>("payload field");
            input.payload().forEach(c -> components.declare(c.name(), Optional.of(c)));
            return components.find(componentName, sink);
        });
    }

    private Optional<Check.Domain> domain(DataEntry entry, Type type) {
        Optional<List<Value>> values = values(entry, type);
        if (values.isPresent() && values.get().isEmpty()) {
            sink.report(Problem.of(LinkProblem.EMPTY_DOMAIN, entry.value().span())
                    .with("name", entry.name().text()));
            return Optional.empty();
        }
        return values.map(v -> new Check.Domain(v, entry.value().span()));
    }

    private Optional<List<Value>> values(DataEntry entry, Type type) {
        if (entry.value() instanceof Sequence sequence) {
            return list(sequence, type);
        }
        if (entry.value() instanceof Scalar scalar
                && Numbers.parse(scalar.text()).isPresent()) {
            return count(scalar, type);
        }
        if (entry.value() instanceof Scalar scalar && type instanceof Type.Int) {
            return TypeParser.parseRange(scalar, declarations.names, sink).flatMap(range -> range(entry, range, type));
        }
        return declarations.data().read(entry.value(), type).map(List::of);
    }

    private Optional<List<Value>> list(Sequence sequence, Type type) {
        Set<Value> values = new LinkedHashSet<>();
        boolean sound = true;
        for (SourceNode item : sequence.items()) {
            Optional<Value> value = declarations.data().read(item, type);
            if (value.isPresent() && !values.add(value.get())) {
                sink.report(Problem.of(LinkProblem.DATA_DUPLICATE, item.span()).with("value", value.get()));
                sound = false;
            }
            sound &= value.isPresent();
        }
        return sound ? Optional.of(new ArrayList<>(values)) : Optional.empty();
    }

    private Optional<List<Value>> count(Scalar scalar, Type type) {
        Optional<TypeName> name =
                type instanceof Type.Id || type instanceof Type.Opaque ? Types.nameOf(type) : Optional.empty();
        if (name.isEmpty()) {
            sink.report(Problem.of(LinkProblem.DOMAIN_NEEDS_VALUES, scalar.textSpan())
                    .with("example", scalar.text()));
            return Optional.empty();
        }
        OptionalLong count = Numbers.read(scalar, 0, LARGEST_DOMAIN, sink);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        List<Value> tokens = new ArrayList<>();
        for (long number = 1; number <= count.getAsLong(); number++) {
            tokens.add(new Value.Token(name.get(), number));
        }
        return Optional.of(tokens);
    }

    private Optional<List<Value>> range(DataEntry entry, Type.Int range, Type type) {
        Type.Int declared = (Type.Int) type;
        if (range.min() < declared.min() || range.max() > declared.max()) {
            sink.report(Problem.of(LinkProblem.DATA_OUT_OF_RANGE, entry.value().span())
                    .with("value", range.min() + ".." + range.max())
                    .with("type", "`" + Types.text(type) + "`")
                    .with("hint", "it holds " + declared.min() + " to " + declared.max()));
            return Optional.empty();
        }
        if (range.max() - range.min() >= LARGEST_DOMAIN || range.max() - range.min() < 0) {
            sink.report(Problem.of(LinkProblem.DOMAIN_TOO_LARGE, entry.value().span())
                    .with("name", entry.name().text())
                    .with("limit", LARGEST_DOMAIN));
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (long number = range.min(); number <= range.max(); number++) {
            values.add(new Value.Int(number));
        }
        return Optional.of(values);
    }

    private Optional<Long> size(DataEntry entry) {
        Optional<Component> component = component(entry.name());
        if (component.isEmpty()) {
            return Optional.empty();
        }
        long max = maxOf(component.get().type());
        if (max < 0) {
            sink.report(
                    Problem.of(LinkProblem.SIZE_OF_NO_COLLECTION, entry.name().textSpan())
                            .with("name", entry.name().text()));
            return Optional.empty();
        }
        return number(entry.value(), 0, max);
    }

    private static long maxOf(Type type) {
        if (type instanceof Type.SetOf set) {
            return set.max();
        } else if (type instanceof Type.SeqOf seq) {
            return seq.max();
        } else if (type instanceof Type.MapOf map) {
            return map.max();
        }
        return -1;
    }

    private Optional<Long> number(SourceNode node, long min, long max) {
        if (node instanceof Scalar scalar) {
            OptionalLong number = Numbers.read(scalar, min, max, sink);
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
        }
        sink.report(Problem.of(LinkProblem.NOT_A_NUMBER, node.span())
                .with("min", min)
                .with("max", max)
                .with("text", Scalars.describe(node)));
        return Optional.empty();
    }
}
