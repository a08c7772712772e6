package dev.statute.spec.syntax.schema;

import dev.statute.spec.syntax.schema.Shape.Case;
import dev.statute.spec.syntax.schema.Shape.Choice;
import dev.statute.spec.syntax.schema.Shape.Count;
import dev.statute.spec.syntax.schema.Shape.Data;
import dev.statute.spec.syntax.schema.Shape.Either;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import dev.statute.spec.syntax.schema.Shape.Open;
import dev.statute.spec.syntax.schema.Shape.Option;
import dev.statute.spec.syntax.schema.Shape.Text;
import dev.statute.spec.syntax.schema.Shape.TextKind;
import java.util.List;
import java.util.Optional;

/** The shapes that files of several kinds share. */
final class CommonShapes {
    static final Text PROSE = new Text(TextKind.PROSE, "a text", "What it is for.");
    static final Text TYPE = new Text(TextKind.TYPE, "a type", "option of RunId");
    static final Text BOOL = new Text(TextKind.BOOL, "true or false", "true");
    static final Text NUMBER = new Text(TextKind.NUMBER, "a whole number", "1");
    static final Text EXPRESSION = new Text(TextKind.EXPRESSION, "an expression", "attempts + 1");
    static final Text CONDITION = new Text(TextKind.CONDITION, "a condition", "attempts < MAX_ATTEMPTS");
    static final Data DATA = new Data("a value", "r1");

    static final Key DOC = Key.optional("doc", PROSE, "What it is for, in words. Becomes Javadoc and documentation.");

    /** A name with its type, as a text or with more said about it. */
    static final Shape COMPONENT = new Either(List.of(
            TYPE,
            mapping(
                    "component",
                    "{ type: RunId }",
                    "A name with its type.",
                    DOC,
                    Key.required("type", TYPE, "The type of its values."))));

    static final Mapping CONSTANTS = named(
            "constants",
            "constant",
            "{ MAX_ATTEMPTS: { value: 3 } }",
            mapping(
                    "constant",
                    "{ value: 3, doc: Give up after this many. }",
                    "A value with a name.",
                    DOC,
                    Key.required("value", EXPRESSION, "The value: literals and other constants.")));

    private CommonShapes() {}

    static Text name(String wanted, String example) {
        return new Text(TextKind.NAME, wanted, example);
    }

    static ListOf names(String wanted, String one, String example) {
        return new ListOf(wanted, "[" + example + "]", name(one, example));
    }

    static Option option(String value, String doc) {
        return new Option(value, doc);
    }

    /** A closed mapping with these keys. */
    static Mapping mapping(String name, String example, String doc, Key... keys) {
        return new Mapping(name, article(name), example, doc, List.of(keys), Optional.empty());
    }

    /** A mapping from names that are declared here. */
    static Mapping named(String name, String what, String example, Shape value) {
        return new Mapping(
                name,
                "a mapping from each " + what + " to what it is",
                example,
                "The " + name + ", by name.",
                List.of(),
                Optional.of(new Open(what, true, Count.ANY, 0, value)));
    }

    /** A mapping from names that are declared elsewhere. */
    static Mapping byName(String name, String what, String example, Shape value) {
        return new Mapping(
                name,
                "a mapping from each " + what + " to its value",
                example,
                "Values by name.",
                List.of(),
                Optional.of(new Open(what, false, Count.ANY, 0, value)));
    }

    /** Values of payload fields, fields or parameters, as data. */
    static Mapping data(String what, String example) {
        return byName("values", what, example, DATA);
    }

    /** A mapping with one entry whose key is a name, and perhaps some fixed keys after it. */
    static Mapping single(
            String name, String what, boolean declares, String example, String doc, Shape value, Key... keys) {
        return new Mapping(
                name,
                article(name),
                example,
                doc,
                List.of(keys),
                Optional.of(new Open(what, declares, Count.ONE, 0, value)));
    }

    static Case when(String key, Mapping mapping) {
        return new Case(key, mapping);
    }

    static Mapping components(String name, String what) {
        return named(name, what, "{ run_id: RunId }", COMPONENT);
    }

    /** The keys that a file starts with. */
    static Key spec(String line) {
        return Key.required(
                "spec",
                new Choice(
                        "`" + line + "`", List.of(option(line, "The kind of file and the version of the language."))),
                "The kind of file and the version of the language. Always the first line.");
    }

    static Key fileName(String what, String example) {
        return Key.required(
                "name", name("a name in PascalCase", example), "The name of the " + what + " and of its Java type.");
    }

    static final Key PACKAGE = Key.required(
            "package",
            new Text(TextKind.OTHER, "a Java package", "com.example.orders"),
            "The Java package of what is generated.");

    static final Key VERSION =
            Key.optional("version", NUMBER, "The version, a whole number that grows with each change.");

    static final Key IMPORTS = Key.optional(
            "imports",
            byName("imports", "file", "{ runtime.types.yaml: [RunId] }", names("a list of names", "a name", "RunId")),
            "What is taken from other files: each file with the types, constants or phases that are used here.");

    private static String article(String name) {
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
