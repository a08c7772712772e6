package dev.statute.generate.schema;

import dev.statute.generate.GeneratedFile;
import dev.statute.spec.syntax.schema.Shape;
import dev.statute.spec.syntax.schema.SpecKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Makes a JSON Schema for each kind of file that the language has today, from the same tables that files are read by.
 * Editors complete keys and words with it and show what they mean. The schemas are of draft 7, which editors' YAML support
 * knows best. They are a little more lenient than the language: what follows from more than the shape of a file, such as
 * names and types, is left to the compiler. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SchemaGenerator {
    private SchemaGenerator() {}

    /** The schemas {@code types.schema.json}, {@code machine.schema.json} and {@code policy.schema.json}. */
    public static List<GeneratedFile> generate() {
        return Stream.of(SpecKind.TYPES, SpecKind.MACHINE, SpecKind.POLICY)
                .map(kind -> new GeneratedFile(fileName(kind), JsonText.of(schema(kind.file()))))
                .toList();
    }

    private static String fileName(SpecKind kind) {
        return kind.line().substring(0, kind.line().indexOf('/')) + ".schema.json";
    }

    private static Map<String, Object> schema(Shape.Mapping file) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putAll(ShapeSchema.of(file));
        return schema;
    }
}
