package dev.statute.generate.markdown;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypesFile.Declared;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a declared type is made of, as Markdown. */
final class DeclaredTypeText {
    private DeclaredTypeText() {}

    static String of(Declared declared) {
        Type type = declared.type();
        if (type instanceof Type.Int range) {
            return Escape.code("int " + range.min() + ".." + range.max());
        } else if (type instanceof Type.Id id) {
            return "an id, held as " + Escape.code(id.representation().name().toLowerCase(Locale.ROOT));
        } else if (type instanceof Type.Enum members) {
            return "one of " + members(members.members(), declared.memberDocs());
        } else if (type instanceof Type.Record record) {
            return "a record " + Texts.payload(record.components());
        } else if (type instanceof Type.Variants variants) {
            return "one of "
                    + variants.variants().stream()
                            .map(DeclaredTypeText::variant)
                            .collect(Collectors.joining("<br>"));
        } else if (type instanceof Type.Opaque opaque) {
            return "carried only, a " + Escape.code(opaque.javaClass());
        }
        return Texts.code(type);
    }

    private static String members(List<String> members, Map<String, String> docs) {
        boolean described =
                members.stream().anyMatch(m -> !docs.getOrDefault(m, "").isEmpty());
        return members.stream()
                .map(member -> (Escape.code(member) + " " + Escape.text(docs.getOrDefault(member, ""))).strip())
                .collect(Collectors.joining(described ? "<br>" : ", "));
    }

    private static String variant(Type.Variant variant) {
        return (Escape.code(variant.name()) + " " + Texts.payload(variant.components())).strip();
    }
}
