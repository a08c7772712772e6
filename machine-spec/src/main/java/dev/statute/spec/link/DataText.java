package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/**
 * Reads data that stands alone, outside of a spec, in the form that scenarios have. Every method throws
 * {@link IllegalArgumentException} that says in words what is wrong with a text. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class DataText {
    private static final String KEY = "data: ";

    private DataText() {}

    /** A value of a type, such as {@code r1} or {@code [1, 2]}. */
    public static Value value(Type type, String text) {
        return read(text, (node, reader) -> reader.read(node, type));
    }

    /**
     * Values for all named parts, such as {@code { run_id: r1 }}. Options that are left out are {@code none}.
     *
     * @param owner what the parts belong to, for messages
     */
    public static Map<String, Value> parts(String owner, List<Component> components, String text) {
        return read(
                text,
                (node, reader) -> reader.parts(node.span(), owner, components, DataReader.written(mapping(node))));
    }

    /** Values for those of the named parts that are written, as {@link #parts} reads them. */
    public static Map<String, Value> given(String owner, List<Component> components, String text) {
        return read(text, (node, reader) -> reader.given(owner, components, DataReader.written(mapping(node))));
    }

    private static Mapping mapping(SourceNode node) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("`" + node.span().text() + "` is not written as `{ name: value }`");
    }

    private static <T> T read(String text, BiFunction<SourceNode, DataReader, Optional<T>> reading) {
        Problems problems = new Problems();
        Optional<T> read = YamlReader.read(new SourceText("text", KEY + text), problems)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .filter(root -> root.entries().size() == 1)
                .flatMap(root ->
                        reading.apply(root.entries().get(0).value(), new DataReader(NoNames.INSTANCE, problems)));
        return read.orElseThrow(() -> new IllegalArgumentException("`" + text + "`: "
                + Diagnostics.of(problems.list()).stream()
                        .map(diagnostic -> diagnostic.message())
                        .findFirst()
                        .orElse("this is no data")));
    }

    /** Outside of a spec nothing has a name. */
    private enum NoNames implements KnownTypes {
        INSTANCE;

        @Override
        public boolean declaresType(String name) {
            return false;
        }

        @Override
        public Optional<Type> type(Scalar reference) {
            return Optional.empty();
        }

        @Override
        public Collection<String> typeNames() {
            return List.of();
        }

        @Override
        public boolean declaresConstant(String name) {
            return false;
        }

        @Override
        public Optional<Constant> constant(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> constantNames() {
            return List.of();
        }
    }
}
