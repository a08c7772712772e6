package dev.statute.spec.model;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A decision table. Lists keep the order of the file.
 *
 * @param complete whether a gap is an error; with {@code otherwise} there is none
 * @param inputLocals the inputs as the variables that laws read, aligned with {@code inputs}
 * @param outputLocals the components of the output, or its one {@code result}, as the variables that laws read
 */
@API(status = API.Status.EXPERIMENTAL)
public record Policy(
        SourceText source,
        String name,
        String packageName,
        long version,
        List<Component> inputs,
        Type output,
        Hit hit,
        boolean complete,
        List<Row> rows,
        Optional<Otherwise> otherwise,
        List<Local> inputLocals,
        List<Local> outputLocals,
        List<Law> laws,
        List<Example> examples,
        String doc,
        Span at)
        implements Element {
    public Policy {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
        inputLocals = List.copyOf(inputLocals);
        outputLocals = List.copyOf(outputLocals);
        laws = List.copyOf(laws);
        examples = List.copyOf(examples);
    }

    /** The identity of the policy, which is also the Java name of its class. */
    public TypeName typeName() {
        return new TypeName(packageName, name);
    }

    /** How many rows may match a cell. */
    public enum Hit {
        /** At most one. */
        UNIQUE,
        /** Several; the first decides. */
        FIRST
    }

    /**
     * A row.
     *
     * @param patterns one for each input, in the order of the inputs
     * @param then the output
     * @param because the reason given; empty if there is none
     */
    public record Row(String name, List<Pattern> patterns, Value then, String because, String doc, Span at)
            implements Element {
        public Row {
            patterns = List.copyOf(patterns);
        }
    }

    /** The row that takes what the others leave. */
    public record Otherwise(Value then, String because, String doc, Span at) {}

    /** A statement about every cell. */
    public record Law(String name, Expr that, String doc, Span at) implements Element {}

    /**
     * An example.
     *
     * @param given a value for every input, by name
     * @param expect values by component of the output, or one under {@code result}
     */
    public record Example(Map<String, Value> given, Map<String, Value> expect, Span at) {
        public Example {
            given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
            expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
        }
    }
}
