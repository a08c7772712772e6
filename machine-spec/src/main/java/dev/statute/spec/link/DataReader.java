package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads data positions: scenarios, examples, domains, policy cells. The type is known there, so members stand bare, ids
 * are a letter and a number, and {@code x} stands for {@code some(x)}.
 */
final class DataReader {
    private final KnownTypes names;
    private final ProblemSink sink;

    DataReader(KnownTypes names, ProblemSink sink) {
        this.names = names;
        this.sink = sink;
    }

    /** The value; empty if it is none of the type, which is reported. */
    Optional<Value> read(SourceNode node, Type type) {
        if (type instanceof Type.Bool) {
            return scalar(node, type).flatMap(s -> Words.TRUTH.read(s, sink)).map(Value.Bool::new);
        } else if (type instanceof Type.Int range) {
            return scalar(node, type).flatMap(s -> number(s, range));
        } else if (type instanceof Type.Id id) {
            return scalar(node, type).flatMap(s -> token(s, id, id.name()));
        } else if (type instanceof Type.Opaque opaque) {
            return scalar(node, type).flatMap(s -> token(s, opaque, opaque.name()));
        } else if (type instanceof Type.Enum list) {
            return scalar(node, type)
                    .flatMap(s -> member(s, list.name().simpleName(), list.members()))
                    .map(m -> new Value.Member(list.name(), m));
        } else if (type instanceof Type.PhaseOf phases) {
            return scalar(node, type)
                    .flatMap(s -> member(s, phases.machine().simpleName(), phases.phases()))
                    .map(m -> new Value.PhaseName(phases.machine(), m));
        } else if (type instanceof Type.Option option) {
            return option(node, option);
        } else if (type instanceof Type.SetOf set) {
            return list(node, type, set.element(), set.max()).flatMap(items -> distinct(items, node));
        } else if (type instanceof Type.SeqOf seq) {
            return list(node, type, seq.element(), seq.max()).map(Value.SeqValue::new);
        } else if (type instanceof Type.MapOf map) {
            return map(node, map);
        } else if (type instanceof Type.Record record) {
            return record(node, record);
        } else if (type instanceof Type.Variants variants) {
            return variant(node, variants);
        }
        return mismatch(node, type, "");
    }

    /**
     * The values of all named parts. Parts that are left out are {@code none} if they are options, else missing.
     *
     * @param at the place to report missing parts at
     * @param owner what the parts belong to, for messages
     */
    Optional<Map<String, Value>> parts(
            Span at, String owner, List<Component> components, Map<Scalar, SourceNode> written) {
        return given(owner, components, written).flatMap(read -> complete(at, owner, components, read));
    }

    /** The values of those parts that are written; empty if one has an error, which is reported. */
    Optional<Map<String, Value>> given(String owner, List<Component> components, Map<Scalar, SourceNode> written) {
        Map<String, Value> read = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<Scalar, SourceNode> entry : written.entrySet()) {
            String name = entry.getKey().text();
            Optional<Component> component =
                    components.stream().filter(c -> c.name().equals(name)).findFirst();
            if (component.isEmpty()) {
                reportUnknownPart(owner, entry.getKey(), components);
                sound = false;
            } else {
                Optional<Value> value = read(entry.getValue(), component.get().type());
                value.ifPresent(v -> read.put(name, v));
                sound &= value.isPresent();
            }
        }
        return sound ? Optional.of(read) : Optional.empty();
    }

    void reportUnknownPart(String owner, Scalar name, List<Component> components) {
        List<String> known = components.stream().map(Component::name).toList();
        Problem problem = Problem.of(LinkProblem.UNKNOWN_COMPONENT, name.textSpan())
                .with("owner", owner)
                .with("name", name.text())
                .with(
                        "hint",
                        known.isEmpty()
                                ? "it takes none"
                                : Nearest.of(name.text(), known)
                                        .map(n -> "did you mean `" + n + "`?")
                                        .orElse("it has " + quoted(known)));
        Optional<String> nearest = Nearest.of(name.text(), known);
        sink.report(
                nearest.isPresent()
                        ? problem.fixedBy(Fix.replace("write `" + nearest.get() + "`", name.textSpan(), nearest.get()))
                        : problem);
    }

    private Optional<Map<String, Value>> complete(
            Span at, String owner, List<Component> components, Map<String, Value> read) {
        Map<String, Value> ordered = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Component component : components) {
            Value value = read.get(component.name());
            if (value != null) {
                ordered.put(component.name(), value);
            } else if (component.type() instanceof Type.Option) {
                ordered.put(component.name(), new Value.None());
            } else {
                missing.add(component.name());
            }
        }
        if (missing.isEmpty()) {
            return Optional.of(ordered);
        }
        sink.report(Problem.of(LinkProblem.MISSING_DATA, at)
                .with("owner", owner)
                .with("names", quoted(missing))
                .with("example", "`" + missing.get(0) + ": ..`"));
        return Optional.empty();
    }

    private Optional<Value> option(SourceNode node, Type.Option type) {
        if (isWord(node, "none")) {
            return Optional.of(new Value.None());
        }
        if (node instanceof Scalar scalar
                && scalar.text().startsWith("some(")
                && scalar.text().endsWith(")")) {
            String bare =
                    scalar.text().substring("some(".length(), scalar.text().length() - 1);
            sink.report(Problem.of(LinkProblem.DATA_WRAPPED, scalar.textSpan())
                    .with("value", bare)
                    .fixedBy(Fix.replace("write `" + bare + "`", scalar.textSpan(), bare)));
            return Optional.empty();
        }
        return read(node, type.element()).map(Value.Some::new);
    }

    private Optional<Value> number(Scalar scalar, Type.Int range) {
        OptionalLong number = Numbers.parse(scalar.text());
        if (number.isEmpty()) {
            Optional<Value> constant = names.constant(scalar.text()).map(Constant::value);
            if (constant.isEmpty() || !(constant.get() instanceof Value.Int)) {
                return names.declaresConstant(scalar.text()) && constant.isEmpty()
                        ? Optional.empty()
                        : mismatch(scalar, range, "");
            }
            number = OptionalLong.of(((Value.Int) constant.get()).value());
        }
        long value = number.getAsLong();
        if (value < range.min() || value > range.max()) {
            reportOutOfRange(scalar, Long.toString(value), range);
            return Optional.empty();
        }
        return Optional.of(new Value.Int(value));
    }

    void reportOutOfRange(Scalar scalar, String value, Type.Int range) {
        sink.report(Problem.of(LinkProblem.DATA_OUT_OF_RANGE, scalar.textSpan())
                .with("value", value)
                .with("type", "`" + Types.text(range) + "`")
                .with("hint", "it holds " + range.min() + " to " + range.max()));
    }

    private Optional<Value> token(Scalar scalar, Type type, TypeName name) {
        if (!scalar.text().matches("[a-z]\\d{1,9}")) {
            return mismatch(scalar, type, "a value of it is written as a letter and a number, such as `r1`");
        }
        return Optional.of(new Value.Token(name, Long.parseLong(scalar.text().substring(1))));
    }

    private Optional<String> member(Scalar scalar, String owner, List<String> members) {
        String text = scalar.text();
        if (members.contains(text)) {
            return Optional.of(text);
        }
        int dot = text.lastIndexOf('.');
        if (dot >= 0 && members.contains(text.substring(dot + 1))) {
            String bare = text.substring(dot + 1);
            sink.report(Problem.of(LinkProblem.DATA_QUALIFIED, scalar.textSpan())
                    .with("member", bare)
                    .fixedBy(Fix.replace("write `" + bare + "`", scalar.textSpan(), bare)));
        } else {
            Table.reportUnknown("member of `" + owner + "`", scalar, members, sink);
        }
        return Optional.empty();
    }

    private Optional<List<Value>> list(SourceNode node, Type type, Type element, long max) {
        if (!(node instanceof Sequence sequence)) {
            mismatch(node, type, "write a list, for example `[]`");
            return Optional.empty();
        }
        List<Value> items = new ArrayList<>();
        boolean sound = true;
        for (SourceNode item : sequence.items()) {
            Optional<Value> value = read(item, element);
            value.ifPresent(items::add);
            sound &= value.isPresent();
        }
        return sound && fits(node, type, items.size(), max) ? Optional.of(items) : Optional.empty();
    }

    private Optional<Value> distinct(List<Value> items, SourceNode node) {
        Set<Value> set = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!set.add(items.get(i))) {
                Span at = ((Sequence) node).items().get(i).span();
                sink.report(Problem.of(LinkProblem.DATA_DUPLICATE, at).with("value", items.get(i)));
                return Optional.empty();
            }
        }
        return Optional.of(new Value.SetValue(set));
    }

    private Optional<Value> map(SourceNode node, Type.MapOf type) {
        if (!(node instanceof Mapping mapping)) {
            return mismatch(node, type, "write a mapping, for example `{}`");
        }
        Map<Value, Value> entries = new LinkedHashMap<>();
        boolean sound = true;
        for (Entry entry : mapping.entries()) {
            Optional<Value> key = read(entry.key(), type.key());
            Optional<Value> value = read(entry.value(), type.value());
            if (key.isPresent() && value.isPresent()) {
                entries.put(key.get(), value.get());
            }
            sound &= key.isPresent() && value.isPresent();
        }
        return sound && fits(node, type, entries.size(), type.max())
                ? Optional.of(new Value.MapValue(entries))
                : Optional.empty();
    }

    private Optional<Value> record(SourceNode node, Type.Record type) {
        if (!(node instanceof Mapping mapping)) {
            return mismatch(node, type, "write a mapping from component to value");
        }
        return parts(node.span(), type.name().simpleName(), type.components(), written(mapping))
                .map(parts -> new Value.RecordValue(type.name(), parts));
    }

    private Optional<Value> variant(SourceNode node, Type.Variants type) {
        List<String> variants = type.variants().stream().map(Type.Variant::name).toList();
        if (node instanceof Scalar scalar) {
            return member(scalar, type.name().simpleName(), variants)
                    .flatMap(type::variant)
                    .flatMap(v -> variantParts(node, type, v, Map.of()));
        }
        if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
            Entry entry = mapping.entries().get(0);
            if (!(entry.value() instanceof Mapping content)) {
                return mismatch(entry.value(), type, "write `{" + entry.key().text() + ": {..}}`");
            }
            return member(entry.key(), type.name().simpleName(), variants)
                    .flatMap(type::variant)
                    .flatMap(v -> variantParts(node, type, v, written(content)));
        }
        return mismatch(node, type, "write `" + variants.get(0) + "` or `{" + variants.get(0) + ": {..}}`");
    }

    private Optional<Value> variantParts(
            SourceNode node, Type.Variants type, Type.Variant variant, Map<Scalar, SourceNode> written) {
        String owner = type.name().simpleName() + "." + variant.name();
        return parts(node.span(), owner, variant.components(), written)
                .map(parts -> new Value.VariantValue(type.name(), variant.name(), parts));
    }

    private boolean fits(SourceNode node, Type type, int size, long max) {
        if (size > max) {
            sink.report(Problem.of(LinkProblem.DATA_OUT_OF_RANGE, node.span())
                    .with("value", "a collection of " + size)
                    .with("type", "`" + Types.text(type) + "`")
                    .with("hint", ""));
        }
        return size <= max;
    }

    private Optional<Scalar> scalar(SourceNode node, Type type) {
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        mismatch(node, type, "");
        return Optional.empty();
    }

    private Optional<Value> mismatch(SourceNode node, Type type, String hint) {
        Span at = node instanceof Scalar scalar ? scalar.textSpan() : node.span();
        sink.report(Problem.of(LinkProblem.DATA_MISMATCH, at)
                .with("expected", "a value of `" + Types.text(type) + "`")
                .with("found", Scalars.describe(node))
                .with("hint", hint));
        return Optional.empty();
    }

    static Map<Scalar, SourceNode> written(Mapping mapping) {
        Map<Scalar, SourceNode> written = new LinkedHashMap<>();
        mapping.entries().forEach(e -> written.put(e.key(), e.value()));
        return written;
    }

    static boolean isWord(SourceNode node, String word) {
        return node instanceof Scalar scalar && scalar.text().equals(word);
    }

    static String quoted(Collection<String> names) {
        return String.join(", ", names.stream().map(n -> "`" + n + "`").toList());
    }
}
