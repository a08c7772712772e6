package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the patterns of policy rows. */
final class PatternReader {
    private final KnownTypes names;
    private final DataReader data;
    private final Map<String, List<SourceNode>> sets;
    private final ProblemSink sink;
    private final Map<String, Map<Type, Optional<Pattern>>> setPatterns = new HashMap<>();

    /** @param sets the named sets, as the nodes that were written: their type is that of the input they stand for */
    PatternReader(KnownTypes names, Map<String, List<SourceNode>> sets, ProblemSink sink) {
        this.names = names;
        this.data = new DataReader(names, sink);
        this.sets = sets;
        this.sink = sink;
    }

    /** The pattern; empty if it is none for the type, which is reported. */
    Optional<Pattern> read(SourceNode node, Type type) {
        if (DataReader.isWord(node, "any")) {
            return Optional.of(new Pattern.Any());
        }
        if (node instanceof Sequence list) {
            return all(list.items(), type).map(Pattern.AnyOf::new);
        }
        if (node instanceof Scalar scalar && sets.containsKey(scalar.text())) {
            return set(scalar.text(), type);
        }
        Optional<Entry> except = only(node, "any_except");
        if (except.isPresent()) {
            SourceNode left = except.get().value();
            return all(left instanceof Sequence list ? list.items() : List.of(left), type)
                    .map(Pattern.AnyExcept::new);
        }
        if (type instanceof Type.Option option) {
            return option(node, option);
        } else if (type instanceof Type.Variants variants) {
            return variant(node, variants);
        } else if (type instanceof Type.Int whole
                && node instanceof Scalar scalar
                && scalar.text().contains("..")) {
            return TypeParser.parseRange(scalar, names, sink).flatMap(r -> range(scalar, r, whole));
        }
        return data.read(node, type).map(Pattern.Is::new);
    }

    /** Whether a pattern that was read names the set. */
    boolean uses(String set) {
        return setPatterns.containsKey(set);
    }

    /** What stands in a set are values, not further sets; what they mean depends on the type alone. */
    private Optional<Pattern> set(String name, Type type) {
        Map<Type, Optional<Pattern>> byType = setPatterns.computeIfAbsent(name, n -> new HashMap<>());
        Optional<Pattern> done = byType.get(type);
        if (done == null) {
            done = new PatternReader(names, Map.of(), sink)
                    .all(sets.getOrDefault(name, List.of()), type)
                    .map(Pattern.AnyOf::new);
            byType.put(type, done);
        }
        return done;
    }

    private Optional<Pattern> range(Scalar scalar, Type.Int written, Type.Int whole) {
        if (written.min() < whole.min() || written.max() > whole.max()) {
            data.reportOutOfRange(scalar, "`" + scalar.text() + "`", whole);
            return Optional.empty();
        }
        return Optional.of(new Pattern.Range(written.min(), written.max()));
    }

    private Optional<List<Pattern>> all(List<SourceNode> nodes, Type type) {
        List<Pattern> patterns = new ArrayList<>();
        nodes.forEach(n -> read(n, type).ifPresent(patterns::add));
        return patterns.size() == nodes.size() ? Optional.of(patterns) : Optional.empty();
    }

    private Optional<Pattern> option(SourceNode node, Type.Option type) {
        if (DataReader.isWord(node, "none")) {
            return Optional.of(new Pattern.IsNone());
        }
        Optional<Entry> some = only(node, "some");
        return read(some.map(Entry::value).orElse(node), type.element()).map(Pattern.IsSome::new);
    }

    private Optional<Pattern> variant(SourceNode node, Type.Variants type) {
        Table<Type.Variant> variants = new Table<>("variant of `" + type.name().simpleName() + "`");
        type.variants().forEach(v -> variants.declare(v.name(), Optional.of(v)));
        if (node instanceof Scalar scalar) {
            return variants.find(scalar, sink).map(v -> new Pattern.IsVariant(v.name(), Map.of()));
        }
        if (node instanceof Mapping mapping
                && mapping.entries().size() == 1
                && mapping.entries().get(0).value() instanceof Mapping content) {
            Scalar name = mapping.entries().get(0).key();
            return variants.find(name, sink).flatMap(v -> components(type, v, content));
        }
        Span at = node.span();
        sink.report(Problem.of(LinkProblem.PATTERN_MISMATCH, at)
                .with("found", Scalars.describe(node))
                .with("expected", "`" + Types.text(type) + "`")
                .with("hint", "write a variant, or `{ Variant: { field: pattern } }`"));
        return Optional.empty();
    }

    private Optional<Pattern> components(Type.Variants type, Type.Variant variant, Mapping written) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        boolean sound = true;
        for (Entry entry : written.entries()) {
            Optional<Component> component = variant.component(entry.key().text());
            if (component.isEmpty()) {
                data.reportUnknownPart(
                        type.name().simpleName() + "." + variant.name(), entry.key(), variant.components());
                sound = false;
            } else {
                Optional<Pattern> pattern = read(entry.value(), component.get().type());
                pattern.ifPresent(p -> patterns.put(component.get().name(), p));
                sound &= pattern.isPresent();
            }
        }
        return sound ? Optional.of(new Pattern.IsVariant(variant.name(), patterns)) : Optional.empty();
    }

    private static Optional<Entry> only(SourceNode node, String key) {
        return node instanceof Mapping mapping && mapping.entries().size() == 1 ? mapping.entry(key) : Optional.empty();
    }
}
