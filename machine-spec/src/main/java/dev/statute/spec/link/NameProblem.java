package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** The ways in which a name can be refused. */
enum NameProblem implements ProblemKind {
    WRONG_CASE("{role} `{name}` is not written in {style}", "", "write `{better}`"),
    NO_NAME(
            "`{name}` cannot be the name of a {role}",
            "Names hold letters a to z, digits and, in snake_case, single underscores between words.",
            "choose a name in {style}"),
    TOO_LONG(
            "{role} `{name}` has a name of {length} characters, and {limit} are the most",
            "Names become file names, which may not grow without bounds.",
            "choose a shorter name"),
    RESERVED(
            "`{name}` cannot be the name of a {role}",
            "It has a meaning of its own in expressions and data.",
            "choose another name, such as `{better}`"),
    TAKEN(
            "`{name}` cannot be the name of a {role}",
            "The generated code has something else of that name in the same place.",
            "choose another name, such as `{better}`"),
    JAVA_NAME(
            "{role} `{name}` would be `{java}` in Java",
            "There `{java}` is {trouble}.",
            "choose another name, such as `{better}`"),
    HIDES(
            "{role} `{name}` has the name of a {other}",
            "Names that are visible together have to differ, because nothing may be hidden.",
            "rename one of them, for example to `{better}`"),
    BUILT_IN(
            "{role} `{name}` has the name of a group that every machine has",
            "The groups `any`, `live` and `done` are always there.",
            "choose another name, such as `{better}`"),
    TWICE("{role} `{name}` is listed twice", "", "remove one of them"),
    SAME_IN_JAVA(
            "{role} `{name}` and {other} `{otherName}` are both `{java}` in Java",
            "",
            "rename one of them, for example to `{better}`"),
    SAME_FILE(
            "{role} `{name}` and {other} `{otherName}` differ only in upper and lower case",
            "Each becomes a class file, and some file systems keep only one of the two.",
            "rename one of them, for example to `{better}`"),
    SAME_CLASS(
            "{role} `{name}` has the name of a {other} of the same package",
            "Each becomes a Java class of that package.",
            "rename one of them, for example to `{better}`, or give it another package"),
    CONSTANTS_CLASS(
            "the constants of this file would be in a class `{name}`, which is no Java name",
            "The class is called after the file.",
            "rename the file to letters, digits and hyphens, starting with a letter"),
    ENCLOSED(
            "{role} `{name}` has the name of its {other}",
            "In Java a class cannot be nested in a class of the same name.",
            "choose another name, such as `{better}`"),
    HIDES_IMPORT(
            "{role} `{name}` has the name of an import",
            "A name means one thing in a file.",
            "rename it, for example to `{better}`, or remove the import"),
    PACKAGE_SHAPE(
            "`{name}` is not a Java package",
            "A package is words of letters a to z, digits and underscores with single dots between them; a word starts with a letter.",
            "write a package such as `{better}`"),
    PACKAGE_WORD("`{word}` cannot be part of a package", "{trouble}", "write a package such as `{better}`"),
    PACKAGE_LONG(
            "the package has {length} characters, and {limit} are the most",
            "It becomes a folder, whose path may not grow without bounds.",
            "choose a shorter package"),
    JAVA_CLASS(
            "`{name}` is not the name of a Java class",
            "`java` names an existing class with its package, such as `com.example.RunId`.",
            "write the qualified name of the class");

    private final Words words;

    NameProblem(String sentence, String note, String help) {
        this.words = new Words(Code.M202, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
