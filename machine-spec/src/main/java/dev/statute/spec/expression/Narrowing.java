package dev.statute.spec.expression;

import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a condition says about the phase. Each definition is looked into once, however often it is used: definitions that
 * build on each other would otherwise cost exponential time.
 */
final class Narrowing {
    /** The phases in which a definition can be true, and those in which it can be false. */
    private record Verdict(Set<Phase> whenTrue, Set<Phase> whenFalse) {}

    private final Map<Definition, Verdict> verdicts = new IdentityHashMap<>();

    PhaseFlow when(Expr condition, boolean truth, PhaseFlow flow) {
        if (flow.isNever()) {
            return flow;
        } else if (condition instanceof Expr.Not e) {
            return when(e.operand(), !truth, flow);
        } else if (condition instanceof Expr.Binary e) {
            return binary(e, truth, flow);
        } else if (condition instanceof Expr.Conditional e) {
            PhaseFlow then = when(e.then(), truth, when(e.condition(), true, flow));
            return then.or(when(e.otherwise(), truth, when(e.condition(), false, flow)));
        } else if (condition instanceof Expr.InPhases e) {
            return flow.narrow(e.next(), phase -> e.phases().contains(phase) == truth);
        } else if (condition instanceof Expr.Call e
                && e.definition().parameters().isEmpty()) {
            return call(e, truth, flow);
        } else if (condition instanceof Expr.Literal e && e.value() instanceof Value.Bool known) {
            return known.value() == truth ? flow : PhaseFlow.never();
        }
        return flow;
    }

    private PhaseFlow binary(Expr.Binary e, boolean truth, PhaseFlow flow) {
        return switch (e.operator()) {
            case AND -> truth ? both(e, true, true, flow) : either(e, false, true, false, flow);
            case OR -> truth ? either(e, true, false, true, flow) : both(e, false, false, flow);
            case IMPLIES -> truth ? either(e, false, true, true, flow) : both(e, true, false, flow);
            case EQUAL, NOT_EQUAL -> comparison(e, (e.operator() == Operator.EQUAL) == truth, flow);
            default -> flow;
        };
    }

    private PhaseFlow both(Expr.Binary e, boolean left, boolean right, PhaseFlow flow) {
        return when(e.right(), right, when(e.left(), left, flow));
    }

    /** The left side alone decides with {@code left}; otherwise it is {@code open}, and the right side decides. */
    private PhaseFlow either(Expr.Binary e, boolean left, boolean open, boolean right, PhaseFlow flow) {
        return when(e.left(), left, flow).or(when(e.right(), right, when(e.left(), open, flow)));
    }

    private static PhaseFlow comparison(Expr.Binary e, boolean equal, PhaseFlow flow) {
        boolean phaseFirst = e.left() instanceof Expr.PhaseRef;
        Expr named = phaseFirst ? e.right() : e.left();
        if ((phaseFirst ? e.left() : e.right()) instanceof Expr.PhaseRef phase
                && named instanceof Expr.Literal literal
                && literal.value() instanceof Value.PhaseName name) {
            return flow.narrow(phase.next(), p -> p.name().equals(name.phase()) == equal);
        }
        return flow;
    }

    private PhaseFlow call(Expr.Call call, boolean truth, PhaseFlow flow) {
        Verdict verdict = verdicts.get(call.definition());
        if (verdict == null) {
            PhaseFlow everywhere = PhaseFlow.of(call.definition().phases());
            verdict = new Verdict(
                    when(call.definition().body(), true, everywhere).now(),
                    when(call.definition().body(), false, everywhere).now());
            verdicts.put(call.definition(), verdict);
        }
        Set<Phase> possible = truth ? verdict.whenTrue() : verdict.whenFalse();
        return flow.narrow(call.next(), possible::contains);
    }
}
