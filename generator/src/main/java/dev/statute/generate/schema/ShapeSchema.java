package dev.statute.generate.schema;

import dev.statute.spec.syntax.schema.Key;
import dev.statute.spec.syntax.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One shape as a JSON Schema: maps, lists, strings, numbers and truth values. Shapes are written out where they are used,
 * because draft 7 drops the description that stands beside a reference, and hover text is what the schemas are for.
 */
final class ShapeSchema {
    /** What the editor's YAML reader may make of a scalar that the language reads as text. */
    private static final List<String> SCALARS = List.of("string", "number", "boolean");

    private ShapeSchema() {}

    static Map<String, Object> of(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return text(text);
        } else if (shape instanceof Shape.Choice choice) {
            return choice(choice);
        } else if (shape instanceof Shape.Data) {
            return new LinkedHashMap<>();
        } else if (shape instanceof Shape.ListOf list) {
            return with("type", "array", "items", of(list.item()));
        } else if (shape instanceof Shape.Mapping mapping) {
            return mapping(mapping, mapping.keys());
        } else if (shape instanceof Shape.Cases cases) {
            return cases(cases);
        }
        return anyOf(((Shape.Either) shape).alternatives().stream().map(ShapeSchema::of));
    }

    private static Map<String, Object> text(Shape.Text text) {
        return switch (text.kind()) {
            case DECLARED_NAME, NAME, TYPE -> with("type", "string");
            case EXPRESSION ->
                anyOf(Stream.of(
                        with("type", SCALARS),
                        with("type", "array", "maxItems", 0),
                        with("type", "object", "maxProperties", 0)));
            case CONDITION -> with("type", List.of("string", "boolean"));
            case PROSE, OTHER -> with("type", SCALARS);
            case NUMBER -> with("type", "integer", "minimum", 0);
            case BOOL -> with("type", "boolean");
        };
    }

    private static Map<String, Object> choice(Shape.Choice choice) {
        return with(
                "enum", choice.options().stream().map(Shape.Option::value).toList(),
                "enumDescriptions",
                        choice.options().stream().map(Shape.Option::doc).toList());
    }

    /** A closed mapping; in a list of cases the key that tells the case is required whatever the table says. */
    private static Map<String, Object> mapping(Shape.Mapping mapping, List<Key> keys) {
        Map<String, Object> schema = with("title", mapping.name(), "description", mapping.doc(), "type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key.name(), property(key)));
        schema.put("properties", properties);
        List<String> required =
                keys.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put(
                "additionalProperties",
                mapping.open().<Object>map(open -> of(open.value())).orElse(false));
        if (mapping.open().map(Shape.Open::count).equals(Optional.of(Shape.Count.ONE))) {
            schema.put("minProperties", required.size() + 1);
            schema.put("maxProperties", keys.size() + 1);
            List<Object> limits = keys.stream()
                    .filter(key -> !key.required())
                    .<Object>map(key -> presentOrAtMost(key, keys.size()))
                    .toList();
            if (!limits.isEmpty()) {
                schema.put("allOf", limits);
            }
        }
        return schema;
    }

    /**
     * Leaves no room for a second name where an optional key is not written. Exact for one such key, which is all that
     * the language has.
     */
    private static Map<String, Object> presentOrAtMost(Key key, int properties) {
        return anyOf(Stream.of(with("required", List.of(key.name())), with("maxProperties", properties)));
    }

    private static Map<String, Object> property(Key key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String example = key.shape().example();
        schema.put("description", example.isEmpty() ? key.doc() : key.doc() + "\n\nFor example: " + example);
        of(key.shape()).forEach(schema::putIfAbsent);
        return schema;
    }

    private static Map<String, Object> cases(Shape.Cases cases) {
        List<Object> alternatives = new ArrayList<>();
        for (Shape.Case one : cases.cases()) {
            alternatives.add(mapping(one.mapping(), requiring(one)));
        }
        cases.otherwise().ifPresent(mapping -> alternatives.add(mapping(mapping, mapping.keys())));
        return with("description", cases.doc(), "anyOf", alternatives);
    }

    private static List<Key> requiring(Shape.Case one) {
        return one.mapping().keys().stream()
                .map(key -> key.name().equals(one.key()) ? new Key(key.name(), key.shape(), true, key.doc()) : key)
                .toList();
    }

    private static Map<String, Object> anyOf(Stream<Map<String, Object>> alternatives) {
        return with("anyOf", alternatives.toList());
    }

    private static Map<String, Object> with(Object... entries) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            schema.put((String) entries[i], entries[i + 1]);
        }
        return schema;
    }
}
