package dev.statute.conformance.input;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.HashSet;
import java.util.Set;

/** The numbers with which conditions of a machine compare, and their neighbours: there it decides differently. */
final class MentionedNumbers {
    private final Set<Value> numbers = new HashSet<>();

    private MentionedNumbers() {}

    static Set<Value> of(Machine machine) {
        MentionedNumbers mentioned = new MentionedNumbers();
        machine.definitions().stream().map(Definition::body).forEach(mentioned::visit);
        machine.transitions().forEach(mentioned::visit);
        return Set.copyOf(mentioned.numbers);
    }

    private void visit(Transition transition) {
        if (transition.when() instanceof Selector.When when) {
            visit(when.condition());
        }
        for (Guard guard : transition.guards()) {
            visit(guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option());
        }
        transition.assignments().forEach(assignment -> visit(assignment.value()));
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            add(literal.value());
        } else if (expr instanceof Expr.ConstantRef reference) {
            add(reference.constant().value());
        }
        ExprTree.children(expr).forEach(this::visit);
    }

    private void add(Value value) {
        if (value instanceof Value.Int number) {
            for (int beside = -1; beside <= 1; beside++) {
                numbers.add(new Value.Int(number.value() + beside));
            }
        }
    }
}
