package dev.statute.spec.explore.lower;

import dev.statute.spec.check.CarriedFields;
import dev.statute.spec.expression.ExprText;
import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.PhaseFlow;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The expressions of a machine that read a state and a payload, and all their parts. */
final class TestedExpressions {
    private final Machine machine;
    private final List<Site> sites = new ArrayList<>();

    private TestedExpressions(Machine machine) {
        this.machine = machine;
    }

    /**
     * An expression.
     *
     * @param inputs the inputs whose common payload it may read
     * @param targets types with which its value is compared
     */
    record Site(Expr expr, List<Input> inputs, List<Type> targets) {
        /** Whether all that it reads exists in a phase. */
        boolean isReadableIn(Phase phase) {
            return FieldScopes.check(expr, PhaseFlow.of(Set.of(phase)), problem -> {});
        }

        boolean isReadableWith(Input input) {
            return inputs.contains(input);
        }

        @Override
        public String toString() {
            return ExprText.of(expr);
        }
    }

    static List<Site> of(Machine machine) {
        TestedExpressions all = new TestedExpressions(machine);
        all.takeStatements();
        machine.transitions().forEach(all::take);
        return all.sites;
    }

    private void takeStatements() {
        List<Input> any = machine.inputs();
        for (Invariant invariant : machine.invariants()) {
            take(invariant.that(), any);
        }
        machine.definitions().stream()
                .filter(definition -> definition.parameters().isEmpty())
                .forEach(definition -> take(new Expr.Call(definition, List.of(), false, definition.at()), any));
        machine.definitions().stream()
                .filter(definition -> definition.parameters().isEmpty())
                .forEach(definition -> take(definition.body(), any));
    }

    private void take(Transition transition) {
        List<Input> inputs = transition.inputs();
        if (transition.when() instanceof Selector.When when) {
            take(when.condition(), inputs);
        }
        for (Guard guard : transition.guards()) {
            take(guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option(), inputs);
            guard.orElse().payload().forEach(argument -> take(argument.value(), inputs));
        }
        for (Assignment assignment : transition.assignments()) {
            take(assignment.value(), inputs);
        }
        for (Emission emission : transition.emissions()) {
            if (emission instanceof Emission.One one) {
                one.payload().stream().map(Argument::value).forEach(value -> take(value, inputs));
            } else {
                take(((Emission.Each) emission).over(), inputs);
            }
        }
    }

    /** An expression and its parts, as far as they stand alone. */
    private void take(Expr expr, List<Input> inputs) {
        if (standsAlone(expr)) {
            sites.add(new Site(expr, inputs, targets(expr)));
        }
        ExprTree.children(expr).forEach(child -> take(child, inputs));
    }

    /** Whether it reads neither variables bound outside, nor the state after, nor carried fields. */
    private static boolean standsAlone(Expr expr) {
        return free(expr, List.of()) && !readsAfter(expr) && !CarriedFields.mentionedIn(expr);
    }

    private static boolean free(Expr expr, List<Integer> bound) {
        if (expr instanceof Expr.LocalRef ref) {
            return bound.contains(ref.local().number());
        } else if (expr instanceof Expr.Bind bind) {
            List<Integer> inside = new ArrayList<>(bound);
            bind.variables().forEach(variable -> inside.add(variable.number()));
            return free(bind.target(), bound) && free(bind.body(), inside);
        }
        return ExprTree.children(expr).stream().allMatch(child -> free(child, bound));
    }

    private static boolean readsAfter(Expr expr) {
        return expr instanceof Expr.FieldRef field && field.next()
                || expr instanceof Expr.PhaseRef phase && phase.next()
                || expr instanceof Expr.InPhases phases && phases.next()
                || expr instanceof Expr.Call call && call.next()
                || ExprTree.children(expr).stream().anyMatch(TestedExpressions::readsAfter);
    }

    /** The declared types of fields that the expression could be assigned to. */
    private List<Type> targets(Expr expr) {
        return machine.fields().stream()
                .map(field -> field.type())
                .filter(type -> Types.same(type, expr.type()))
                .distinct()
                .toList();
    }
}
