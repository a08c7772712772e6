package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may read.
 *
 * @param values variables by the text that reads them, such as {@code next.count}
 * @param functions definitions with parameters
 * @param tests conditions on the phase, where it can be asked for
 */
record Scope(List<Component> values, List<Function> functions, List<String> tests) {
    Scope {
        values = List.copyOf(values);
        functions = List.copyOf(functions);
        tests = List.copyOf(tests);
    }

    /** A definition with parameters. */
    record Function(String name, List<Component> parameters, Type type) {}

    Scope with(String name, Type type) {
        return with(List.of(Vocabulary.component(name, type)));
    }

    Scope with(List<Component> more) {
        List<Component> all = new ArrayList<>(values);
        all.addAll(more);
        return new Scope(all, functions, tests);
    }

    /** The variables of a type, whatever their ranges and sizes. */
    List<Component> of(Type type) {
        return values.stream().filter(v -> Types.same(v.type(), type)).toList();
    }

    /** The variables of exactly this type. */
    List<Component> exactly(Type type) {
        return values.stream().filter(v -> v.type().equals(type)).toList();
    }

    /** The variables of a kind of types. */
    List<Component> of(Class<? extends Type> kind) {
        return values.stream().filter(v -> kind.isInstance(v.type())).toList();
    }
}
