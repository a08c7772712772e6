package dev.statute.generate.tla;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One module in the making: the machine, the names, and what its parts collect while they are written. */
record Writers(
        Machine machine,
        Check check,
        Matrix matrix,
        Names names,
        Prelude prelude,
        DomainWriter domains,
        Set<Definition> nextDefinitions) {

    static Writers of(Machine machine, Check check) {
        Names names = new Names(machine);
        Prelude prelude = new Prelude();
        return new Writers(
                machine,
                check,
                Matrix.of(machine),
                names,
                prelude,
                new DomainWriter(check, names, prelude),
                new LinkedHashSet<>());
    }

    /** The fields that make a state. */
    List<Field> fields() {
        return machine.fields().stream().filter(f -> !f.carried()).toList();
    }

    /** Expressions on the state. */
    ExprWriter onState() {
        return new ExprWriter(names, prelude, Scope.ofState(names), nextDefinitions);
    }

    /** Expressions on the state and the payload of an input. */
    ExprWriter on(Input input) {
        return onState().in(Scope.ofState(names).with(names(input.payload())));
    }

    BoundsWriter bounds() {
        return new BoundsWriter(prelude);
    }

    /** An operator's name with the payload of an input as its parameters or arguments. */
    static String head(String operator, List<Component> payload) {
        return Tla.call(operator, names(payload).toArray()).text();
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
