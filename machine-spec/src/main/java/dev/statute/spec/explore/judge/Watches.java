package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.StateWatch;
import dev.statute.spec.explore.search.StepWatch;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Types;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What a search has to look out for so that a machine can be judged: for each statement the state or step that decides it,
 * and what has to occur so that it does not hold for no reason. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class Watches {
    private final Map<Element, StateWatch> deciding = new IdentityHashMap<>();
    private final Map<Element, StateWatch> premises = new IdentityHashMap<>();
    private final Map<Element, StepWatch> decidingSteps = new IdentityHashMap<>();
    private final Map<Element, StepWatch> stepPremises = new IdentityHashMap<>();
    private final Set<StateWatch> states = new LinkedHashSet<>();
    private final Set<StepWatch> steps = new LinkedHashSet<>();

    private Watches(Machine machine) {
        Set<Phase> everywhere = Phase.ordered(machine.phases());
        for (Invariant invariant : machine.invariants()) {
            put(deciding, invariant, new StateWatch(invariant.in(), invariant.that(), false));
            premise(invariant.that())
                    .ifPresent(left -> put(premises, invariant, new StateWatch(invariant.in(), left, true)));
        }
        machine.properties().forEach(property -> add(property, everywhere, machine));
        for (Field field : machine.fields()) {
            if (field.init().isPresent() && !field.carried()) {
                put(deciding, field, new StateWatch(field.phases(), isAtItsStart(field), false));
            }
        }
    }

    /** What to look out for in a machine. */
    public static Watches of(Machine machine) {
        return new Watches(machine);
    }

    private void add(Property property, Set<Phase> everywhere, Machine machine) {
        if (property instanceof Property.Step p) {
            List<Input> inputs = p.inputs().orElse(machine.inputs());
            putStep(decidingSteps, p, new StepWatch(inputs, p.that()));
            premise(p.that())
                    .ifPresent(left -> putStep(stepPremises, p, new StepWatch(inputs, new Expr.Not(left, left.at()))));
        } else if (property instanceof Property.Reachable p) {
            put(deciding, p, new StateWatch(everywhere, p.that(), true));
        } else if (property instanceof Property.Unreachable p) {
            put(deciding, p, new StateWatch(everywhere, p.that(), true));
        } else if (property instanceof Property.AlwaysPossible p) {
            p.from().ifPresent(from -> put(premises, p, new StateWatch(everywhere, from, true)));
        } else if (property instanceof Property.LeadsTo p) {
            put(premises, p, new StateWatch(everywhere, p.from(), true));
        }
    }

    private void put(Map<Element, StateWatch> table, Element element, StateWatch watch) {
        table.put(element, watch);
        states.add(watch);
    }

    private void putStep(Map<Element, StepWatch> table, Element element, StepWatch watch) {
        table.put(element, watch);
        steps.add(watch);
    }

    /** The left side of a condition that is an implication as a whole. */
    static Optional<Expr> premise(Expr condition) {
        return condition instanceof Expr.Binary binary && binary.operator() == Operator.IMPLIES
                ? Optional.of(binary.left())
                : Optional.empty();
    }

    private static Expr isAtItsStart(Field field) {
        Expr init = field.init().orElseThrow();
        return new Expr.Binary(
                Operator.EQUAL, new Expr.FieldRef(field, false, field.at()), init, Types.BOOL, field.at());
    }

    /** All that concern states. */
    public List<StateWatch> states() {
        return List.copyOf(states);
    }

    /** All that concern steps. */
    public List<StepWatch> steps() {
        return List.copyOf(steps);
    }

    /**
     * The state that decides a statement: one that breaks an invariant, one that is said to be reachable or not, one in which
     * a field with an initial value has another.
     */
    Optional<StateWatch> deciding(Element element) {
        return Optional.ofNullable(deciding.get(element));
    }

    /** The state in which a statement says anything at all, where that is a condition of its own. */
    Optional<StateWatch> premise(Element element) {
        return Optional.ofNullable(premises.get(element));
    }

    /** The step that breaks a property of steps. */
    Optional<StepWatch> decidingStep(Property.Step property) {
        return Optional.ofNullable(decidingSteps.get(property));
    }

    /** The step for which a property of steps says anything at all, where that is a condition of its own. */
    Optional<StepWatch> stepPremise(Property.Step property) {
        return Optional.ofNullable(stepPremises.get(property));
    }
}
