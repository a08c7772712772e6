package dev.statute.spec.link;

import static dev.statute.spec.link.NameStyle.PASCAL;
import static dev.statute.spec.link.NameStyle.SCREAMING;
import static dev.statute.spec.link.NameStyle.SNAKE;

import dev.statute.spec.model.JavaNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a name is the name of, with what that asks of it. */
enum NameRole {
    MACHINE("machine", PASCAL, Java.CLASS),
    POLICY("policy", PASCAL, Java.CLASS),
    TYPE("type", PASCAL, Java.CLASS),
    MEMBER("member", PASCAL, Java.CONSTANT),
    VARIANT("variant", PASCAL, Java.CLASS),
    PHASE("phase", PASCAL, Java.CLASS),
    INPUT("input", PASCAL, Java.CLASS_AND_METHOD),
    EFFECT("effect", PASCAL, Java.CLASS),
    REJECTION("rejection", PASCAL, Java.CONSTANT),

    FIELD("field", SNAKE, Java.METHOD),
    PAYLOAD("payload field", SNAKE, Java.METHOD),
    COMPONENT("component", SNAKE, Java.METHOD),
    PARAMETER("parameter", SNAKE, Java.METHOD),
    DEFINITION("definition", SNAKE, Java.METHOD),
    VARIABLE("variable", SNAKE, Java.METHOD),
    POLICY_INPUT("policy input", SNAKE, Java.METHOD),
    GROUP("group", SNAKE, Java.CONSTANT),
    BLOCK("block", SNAKE, Java.CONSTANT),
    TRANSITION("transition", SNAKE, Java.CONSTANT),
    GUARD("guard", SNAKE, Java.CONSTANT),
    INVARIANT("invariant", SNAKE, Java.CONSTANT),
    PROPERTY("property", SNAKE, Java.CONSTANT),
    SCENARIO("scenario", SNAKE, Java.CONSTANT),
    SET("set", SNAKE, Java.CONSTANT),
    BASE("base", SNAKE, Java.CONSTANT),
    ROW("row", SNAKE, Java.CONSTANT),
    LAW("law", SNAKE, Java.CONSTANT),

    CONSTANT("constant", SCREAMING, Java.CONSTANT);

    /** What becomes of a name in Java. A constant is in capitals and so meets no word of Java. */
    private enum Java {
        CLASS,
        METHOD,
        CLASS_AND_METHOD,
        CONSTANT
    }

    private final String label;
    private final NameStyle style;
    private final Java java;

    NameRole(String label, NameStyle style, Java java) {
        this.label = label;
        this.style = style;
        this.java = java;
    }

    /** The role in words, without an article. */
    String label() {
        return label;
    }

    NameStyle style() {
        return style;
    }

    /** A word to put behind a name in order to have another one. */
    String suffix() {
        return style == SNAKE ? "value" : label;
    }

    /** Whether nothing in a file refers to such a name, so that renaming the declaration renames it all. */
    boolean unreferenced() {
        return switch (this) {
            case TRANSITION, INVARIANT, PROPERTY, SCENARIO, ROW, LAW -> true;
            default -> false;
        };
    }

    /** Whether the generated code or the language gives the name another meaning where this one would stand. */
    boolean isTaken(String name) {
        return switch (this) {
            case MACHINE ->
                ReservedWords.NESTED_IN_MACHINE.contains(name) || ReservedWords.INSIDE_NESTED.contains(name);
            case TYPE -> ReservedWords.NESTED_IN_MACHINE.contains(name);
            case POLICY -> name.equals("Row");
            case PHASE -> Set.of("Phase", "State", "Snapshot", "Parameters").contains(name);
            case INPUT ->
                Set.of("Input", "Apply", "State", "Prepare", "Explain").contains(name);
            case EFFECT -> name.equals("Effect");
            case DEFINITION -> Set.of("has", "implies", "min", "max").contains(name);
            case SET -> name.equals("any");
            default -> false;
        };
    }

    /** The name in Java. */
    String javaName(String name) {
        return switch (java) {
            case CLASS -> name;
            case METHOD -> JavaNames.lowerCamel(name);
            case CLASS_AND_METHOD -> JavaNames.decapitalised(name);
            case CONSTANT -> JavaNames.screaming(name);
        };
    }

    /** What two names of this role must not share: of a class its name in any case, as file systems see it. */
    String javaKey(String name) {
        return derivesClass() ? name.toLowerCase(Locale.ROOT) : javaName(name);
    }

    /** What is wrong with the Java name, in words; empty if it is fine. */
    Optional<String> javaTrouble(String name) {
        Optional<String> asClass = derivesClass() ? ReservedWords.classTrouble(name) : Optional.empty();
        return asClass.isPresent() || !derivesMethod() ? asClass : ReservedWords.methodTrouble(javaName(name));
    }

    /** Whether the name becomes that of a class. */
    boolean derivesClass() {
        return java == Java.CLASS || java == Java.CLASS_AND_METHOD;
    }

    /** Whether the name becomes that of a method or variable. */
    boolean derivesMethod() {
        return java == Java.METHOD || java == Java.CLASS_AND_METHOD;
    }
}
