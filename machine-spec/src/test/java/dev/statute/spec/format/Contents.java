package dev.statute.spec.format;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.SyntaxReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says, as text without places and layout, so that two files can be compared. */
final class Contents {
    private Contents() {}

    /** The contents of a spec; empty if it has a problem. */
    static Optional<String> of(String name, String content) {
        Problems problems = new Problems();
        Optional<FileSyntax> file = new SyntaxReader().read(new SourceText(name, content), problems);
        return file.map(Contents::describe);
    }

    private static String describe(Object value) {
        if (value instanceof Scalar scalar) {
            return "'" + scalar.text() + "'";
        }
        if (value instanceof Span || value instanceof SourceText || value instanceof Boolean) {
            return String.valueOf(value instanceof Boolean);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Contents::describe).toList().toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Contents::describe).orElse("-");
        }
        if (value instanceof SourceNode.Mapping mapping) {
            return describe(mapping.entries());
        }
        if (value instanceof SourceNode.Sequence list) {
            return describe(list.items());
        }
        return record(value);
    }

    private static String record(Object value) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(component.getName() + "="
                        + describe(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return value.getClass().getSimpleName() + parts;
    }
}
