package dev.statute.spec.expression;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How types, signatures and lists read in a sentence. */
final class Words {
    private Words() {}

    /** The type without ranges and sizes, which do not count when types are compared. */
    static String type(Type type) {
        if (type instanceof Type.Int t) {
            return t.name().isPresent() ? Types.text(t) : "int";
        } else if (type instanceof Type.Option t) {
            return "option of " + type(t.element());
        } else if (type instanceof Type.SetOf t) {
            return "set of " + type(t.element());
        } else if (type instanceof Type.SeqOf t) {
            return "seq of " + type(t.element());
        } else if (type instanceof Type.MapOf t) {
            return "map of " + type(t.key()) + " to " + type(t.value());
        }
        return Types.text(type);
    }

    /** The type with its ranges and sizes. */
    static String range(Type type) {
        return type instanceof Type.Int t ? t.min() + ".." + t.max() : "`" + Types.text(type) + "`";
    }

    static String signature(String name, List<Local> parameters) {
        return name
                + parameters.stream()
                        .map(p -> p.name() + ": " + type(p.type()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A type with braces, as it is built. */
    static String braces(String name, List<Component> components) {
        return name
                + components.stream()
                        .map(c -> c.name() + ": " + type(c.type()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    static String arguments(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
    }

    /** {@code `a`, `b` and `c`}. */
    static String list(Collection<?> things) {
        List<String> quoted = things.stream().map(t -> "`" + t + "`").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }
}
