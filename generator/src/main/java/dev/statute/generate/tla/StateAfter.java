package dev.statute.generate.tla;

import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state that a transition leads to: what it sets, and for everything else what becomes of it. */
final class StateAfter {
    private final Writers writers;
    private final ExprWriter exprs;
    private final Map<String, String> changes = new LinkedHashMap<>();
    private final List<String> unchanged = new ArrayList<>();

    /** @param exprs reads the state before, the payload and what the guards bind */
    StateAfter(Writers writers, ExprWriter exprs) {
        this.writers = writers;
        this.exprs = exprs;
        writers.machine().parameters().stream()
                .map(parameter -> writers.names().of(parameter))
                .forEach(unchanged::add);
    }

    /** After a transition. */
    static void write(Writers writers, ExprWriter exprs, Transition transition, Junction action) {
        StateAfter after = new StateAfter(writers, exprs);
        after.phase(transition);
        writers.fields().forEach(field -> after.field(field, transition));
        after.writeTo(action);
    }

    /** After a fault: nothing has changed. */
    static void writeNothing(Writers writers, Junction action) {
        StateAfter after = new StateAfter(writers, writers.onState());
        after.unchanged.add("phase");
        writers.fields().forEach(field -> after.unchanged.add(writers.names().of(field)));
        after.writeTo(action);
    }

    private void phase(Transition transition) {
        Optional<Phase> target = transition.to();
        if (target.isEmpty() || transition.from().equals(Set.of(target.get()))) {
            unchanged.add("phase");
        } else {
            changes.put("phase", ExprWriter.quoted(target.get()));
        }
    }

    private void field(Field field, Transition transition) {
        String name = writers.names().of(field);
        Optional<Assignment> assigned = transition.assignments().stream()
                .filter(a -> a.field().equals(field))
                .findFirst();
        if (assigned.isPresent()) {
            changes.put(name, value(exprs.of(assigned.get().value())));
        } else if (transition.to().isEmpty()) {
            unchanged.add(name);
        } else {
            entering(field, name, transition.from(), transition.to().get());
        }
    }

    /** A field that nothing is said about is kept where it existed, starts anew where it did not, and ends with its phases. */
    private void entering(Field field, String name, Set<Phase> from, Phase target) {
        Set<Phase> having = Phase.ordered(from.stream().filter(field::existsIn).toList());
        if (field.existsIn(target)) {
            if (having.equals(from)) {
                unchanged.add(name);
            } else if (having.isEmpty()) {
                changes.put(name, value(initial(field)));
            } else {
                changes.put(name, "IF " + exprs.inPhases(having) + " THEN " + name + " ELSE " + initial(field));
            }
        } else if (having.isEmpty()) {
            unchanged.add(name);
        } else {
            changes.put(name, writers.prelude().absent().text());
        }
    }

    private Tla initial(Field field) {
        return writers.onState()
                .of(field.init().orElseThrow(() -> new IllegalStateException(field.name() + " has no initial value")));
    }

    /** The right side of an equation. */
    private static String value(Tla value) {
        return value.text().startsWith("IF ") ? value.text() : value.in(Tla.SETS);
    }

    private void writeTo(Junction action) {
        changes.forEach((name, value) -> action.add(name + "' = " + value));
        if (unchanged.size() == 1) {
            action.add("UNCHANGED " + unchanged.get(0));
        } else if (!unchanged.isEmpty()) {
            action.add("UNCHANGED <<" + String.join(", ", unchanged) + ">>");
        }
    }
}
