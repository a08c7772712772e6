package dev.statute.spec.link;

import java.util.Optional;
import java.util.Set;

/** Words that names must leave alone: those of expressions and those of Java. */
final class ReservedWords {
    /** What the class of every machine holds. A type of that name would be hidden inside of it. */
    static final Set<String> NESTED_IN_MACHINE = Set.of(
            "Phase",
            "State",
            "Input",
            "Effect",
            "Result",
            "Snapshot",
            "Authority",
            "Transition",
            "Rejection",
            "Guard",
            "Prepared",
            "Parameters",
            "Restoration",
            "InputName",
            "EffectName",
            "RejectionPayload");

    /** What stands one level deeper in the class of every machine, where Java refuses the name of the machine as well. */
    static final Set<String> INSIDE_NESTED = Set.of("Accepted", "Rejected", "Ignored", "Restored", "Refused");

    /** What CEL reserves or reads as a literal, and what expressions and data of this language mean by themselves. */
    private static final Set<String> LANGUAGE = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while",
            "base",
            "next",
            "none",
            "otherwise",
            "phase",
            "some");

    private static final Set<String> JAVA = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    /** Words that Java reads as names in some places only. A method of that name cannot be called everywhere. */
    private static final Set<String> CONTEXTUAL = Set.of("record", "var", "yield");

    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The names of {@code java.lang} that generated code writes without their package. */
    private static final Set<String> JAVA_LANG = Set.of(
            "ArithmeticException",
            "AssertionError",
            "Boolean",
            "CharSequence",
            "Class",
            "Comparable",
            "Deprecated",
            "Enum",
            "Error",
            "Exception",
            "FunctionalInterface",
            "IllegalArgumentException",
            "IllegalStateException",
            "IndexOutOfBoundsException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "NullPointerException",
            "Number",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "SafeVarargs",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Thread",
            "Throwable",
            "UnsupportedOperationException",
            "Void");

    private ReservedWords() {}

    /** Whether expressions or data positions read the word as something else than a name. */
    static boolean isOfLanguage(String name) {
        return LANGUAGE.contains(name);
    }

    /** Whether Java does not take the word as an identifier. */
    static boolean isOfJava(String name) {
        return JAVA.contains(name);
    }

    /** Why a method, parameter or variable cannot have a name. */
    static Optional<String> methodTrouble(String javaName) {
        if (JAVA.contains(javaName)) {
            return Optional.of("a word of Java");
        } else if (CONTEXTUAL.contains(javaName)) {
            return Optional.of("a word that Java takes for something else in places");
        }
        return OBJECT_METHODS.contains(javaName)
                ? Optional.of("a method that every Java object has")
                : Optional.empty();
    }

    /** Why a class cannot have a name. */
    static Optional<String> classTrouble(String javaName) {
        return JAVA_LANG.contains(javaName)
                ? Optional.of("a class of Java itself that the generated code uses")
                : Optional.empty();
    }
}
