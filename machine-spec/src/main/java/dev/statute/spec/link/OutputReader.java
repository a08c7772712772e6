package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.PolicySyntax.BaseSyntax;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the outputs of policy rows: a value, a base, or a base with differences. */
final class OutputReader {
    private final Type type;
    private final DataReader data;
    private final ProblemSink sink;
    private final Table<Value> bases = new Table<>("base");
    private final Set<String> used = new HashSet<>();

    OutputReader(List<BaseSyntax> written, Type type, DataReader data, ProblemSink sink) {
        this.type = type;
        this.data = data;
        this.sink = sink;
        written.forEach(base -> bases.declare(base.name().text(), data.read(base.value(), type)));
    }

    /** The value; empty if it has an error, which is reported. */
    Optional<Value> read(SourceNode then) {
        if (type instanceof Type.Record record
                && then instanceof Mapping mapping
                && mapping.entry("base").isPresent()
                && mapping.get("base").get() instanceof Scalar name) {
            used.add(name.text());
            return bases.find(name, sink).flatMap(base -> override((Value.RecordValue) base, record, mapping));
        }
        return data.read(then, type);
    }

    /** Whether an output that was read starts from the base. */
    boolean uses(String base) {
        return used.contains(base);
    }

    private Optional<Value> override(Value.RecordValue base, Type.Record record, Mapping mapping) {
        Map<Scalar, SourceNode> differences = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            if (!entry.key().text().equals("base")) {
                differences.put(entry.key(), entry.value());
            }
        }
        return data.given(record.name().simpleName(), record.components(), differences)
                .map(values -> {
                    Map<String, Value> all = new LinkedHashMap<>(base.components());
                    all.putAll(values);
                    return new Value.RecordValue(record.name(), all);
                });
    }
}
