package dev.statute.crosscheck.random;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which operations, binders and operators a machine uses. */
final class WordsOfLanguage {
    private final Set<String> words = new TreeSet<>();

    private WordsOfLanguage() {}

    /** By the names of the constants. */
    static Set<String> in(Machine machine) {
        WordsOfLanguage found = new WordsOfLanguage();
        expressions(machine).forEach(found::visit);
        return found.words;
    }

    private static List<Expr> expressions(Machine machine) {
        List<Expr> all = new ArrayList<>();
        machine.definitions().stream().map(Definition::body).forEach(all::add);
        machine.invariants().stream().map(Invariant::that).forEach(all::add);
        for (Transition transition : machine.transitions()) {
            transition.assignments().stream().map(Assignment::value).forEach(all::add);
            if (transition.when() instanceof Selector.When when) {
                all.add(when.condition());
            }
            for (Guard guard : transition.guards()) {
                all.add(guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option());
            }
        }
        return all;
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Operate e) {
            words.add(e.operation().name());
        } else if (expr instanceof Expr.Bind e) {
            words.add(e.binder().name());
        } else if (expr instanceof Expr.Binary e) {
            words.add(e.operator().name());
        }
        ExprTree.children(expr).forEach(this::visit);
    }
}
