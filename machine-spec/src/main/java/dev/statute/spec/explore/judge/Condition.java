package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.PhaseFlow;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the conditions that have to hold for a transition to fire: a conjunct of its selector or of a guard.
 *
 * @param text as a sentence names it
 * @param at where it is written
 * @param tests what is evaluated: all of these have to be false for a condition that is {@code otherwise}
 * @param binds the variable that takes the value of the option, if it is the condition of such a guard
 * @param takes whether the tests have to be true, not false
 */
record Condition(String text, Span at, List<Expr> tests, Optional<Local> binds, boolean takes) {

    /**
     * The conditions of a transition in a phase, in the order in which they are asked. What is asked behind a condition that
     * no state of the phase satisfies has no meaning there, and is left out.
     */
    static List<Condition> of(Transition transition, Cell.Handled cell, Phase phase) {
        List<Condition> all = new ArrayList<>();
        if (transition.when() instanceof Selector.When when) {
            conjuncts(when.condition()).forEach(expr -> all.add(that(expr, "")));
        } else if (transition.when() instanceof Selector.Otherwise otherwise) {
            all.add(leftover(otherwise, transition, cell));
        }
        for (Guard guard : transition.guards()) {
            String of = " of guard `" + guard.name() + "`";
            if (guard instanceof Guard.That that) {
                conjuncts(that.condition()).forEach(expr -> all.add(that(expr, of)));
            } else {
                Guard.Some some = (Guard.Some) guard;
                String text = "`" + Phrases.written(some.option()) + " != none`" + of;
                all.add(new Condition(text, some.option().at(), List.of(some.option()), Optional.of(some.as()), true));
            }
        }
        return meaningful(all, phase);
    }

    private static List<Expr> conjuncts(Expr condition) {
        if (condition instanceof Expr.Binary binary && binary.operator() == Operator.AND) {
            List<Expr> both = new ArrayList<>(conjuncts(binary.left()));
            both.addAll(conjuncts(binary.right()));
            return both;
        }
        return List.of(condition);
    }

    private static Condition that(Expr expr, String of) {
        return new Condition("`" + Phrases.written(expr) + "`" + of, expr.at(), List.of(expr), Optional.empty(), true);
    }

    private static Condition leftover(Selector.Otherwise otherwise, Transition transition, Cell.Handled cell) {
        List<Expr> others = cell.transitions().stream()
                .filter(other -> !other.equals(transition) && other.when() instanceof Selector.When)
                .map(other -> ((Selector.When) other.when()).condition())
                .toList();
        return new Condition("`otherwise`", otherwise.at(), others, Optional.empty(), false);
    }

    private static List<Condition> meaningful(List<Condition> all, Phase phase) {
        List<Condition> meaningful = new ArrayList<>();
        for (Condition condition : all) {
            meaningful.add(condition);
            boolean possible = condition.binds().isPresent()
                    || !condition.takes()
                    || !FieldScopes.whenTrue(condition.tests().get(0), PhaseFlow.of(Set.of(phase)))
                            .now()
                            .isEmpty();
            if (!possible) {
                break;
            }
        }
        return meaningful;
    }

    /**
     * Those of some conditions that fail. One that reads a variable whose option is absent is not asked.
     *
     * @param most the search ends when so many fail
     */
    static List<Condition> failing(List<Condition> conditions, Environment environment, int most) {
        List<Condition> failing = new ArrayList<>();
        Set<Integer> unbound = new HashSet<>();
        Environment env = environment;
        for (Condition condition : conditions) {
            if (condition.reads(unbound)) {
                condition.binds().ifPresent(local -> unbound.add(local.number()));
                continue;
            }
            if (condition.binds().isPresent()) {
                Local local = condition.binds().get();
                Value option = Evaluator.evaluate(condition.tests().get(0), env);
                if (option instanceof Value.Some some) {
                    env = env.with(local, some.value());
                    continue;
                }
                unbound.add(local.number());
                failing.add(condition);
            } else if (!condition.holds(env)) {
                failing.add(condition);
            }
            if (failing.size() >= most) {
                break;
            }
        }
        return failing;
    }

    private boolean holds(Environment env) {
        Value wanted = new Value.Bool(takes);
        return tests.stream().allMatch(test -> Evaluator.evaluate(test, env).equals(wanted));
    }

    private boolean reads(Set<Integer> locals) {
        return !locals.isEmpty() && tests.stream().anyMatch(test -> reads(test, locals));
    }

    private static boolean reads(Expr expr, Set<Integer> locals) {
        return expr instanceof Expr.LocalRef ref && locals.contains(ref.local().number())
                || ExprTree.children(expr).stream().anyMatch(child -> reads(child, locals));
    }

    /** Those that can be asked before the payload is known: neither they nor what they rest on mentions it. */
    static List<Condition> withoutPayload(List<Condition> conditions) {
        List<Condition> without = new ArrayList<>();
        Set<Integer> fromPayload = new HashSet<>();
        for (Condition condition : conditions) {
            if (condition.tests().stream().anyMatch(Condition::readsPayload) || condition.reads(fromPayload)) {
                condition.binds().ifPresent(local -> fromPayload.add(local.number()));
            } else {
                without.add(condition);
            }
        }
        return without;
    }

    private static boolean readsPayload(Expr expr) {
        return expr instanceof Expr.PayloadRef
                || ExprTree.children(expr).stream().anyMatch(Condition::readsPayload);
    }
}
