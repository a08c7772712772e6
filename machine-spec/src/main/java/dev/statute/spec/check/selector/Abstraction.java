package dev.statute.spec.check.selector;

import dev.statute.spec.expression.ExprText;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Turns conditions into propositions over terms. Two expressions of one text are one term, the phase is known, and a
 * comparison and its opposite are one test. What holds for all values of the terms holds for all states and payloads; the
 * reverse is not so, because terms can depend on each other.
 */
final class Abstraction {
    /** Definitions are written out up to this many parts; beyond, a call is a term of its own. */
    private static final int MOST_PARTS = 5_000;

    private final Phase phase;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private int parts;

    Abstraction(Phase phase) {
        this.phase = phase;
    }

    /** The terms of all conditions so far. */
    Collection<Term> terms() {
        return terms.values();
    }

    /** The proposition of a condition. */
    Proposition of(Expr condition) {
        parts++;
        if (condition instanceof Expr.Literal e && e.value() instanceof Value.Bool known) {
            return new Proposition.Constant(known.value());
        } else if (condition instanceof Expr.Not e) {
            return new Proposition.Not(of(e.operand()));
        } else if (condition instanceof Expr.Binary e) {
            return binary(e);
        } else if (condition instanceof Expr.Conditional e) {
            Proposition test = of(e.condition());
            return or(
                    new Proposition.And(test, of(e.then())),
                    new Proposition.And(new Proposition.Not(test), of(e.otherwise())));
        } else if (condition instanceof Expr.InPhases e && !e.next()) {
            return new Proposition.Constant(e.phases().contains(phase));
        } else if (condition instanceof Expr.Call e
                && !e.next()
                && e.definition().parameters().isEmpty()
                && parts < MOST_PARTS) {
            return of(e.definition().body());
        } else if (condition instanceof Expr.IsVariant e) {
            return member(e.target(), e.target().type(), e.variant().name());
        } else if (condition instanceof Expr.InList e) {
            return e.list().stream()
                    .map(element -> equality(e.element(), element))
                    .reduce(new Proposition.Constant(false), Abstraction::or);
        }
        return new Proposition.Test(term(condition, Types.BOOL), value -> ((Value.Bool) value).value());
    }

    private Proposition binary(Expr.Binary e) {
        return switch (e.operator()) {
            case AND -> new Proposition.And(of(e.left()), of(e.right()));
            case OR -> or(of(e.left()), of(e.right()));
            case IMPLIES -> or(new Proposition.Not(of(e.left())), of(e.right()));
            case EQUAL -> equality(e.left(), e.right());
            case NOT_EQUAL -> new Proposition.Not(equality(e.left(), e.right()));
            case LESS -> less(e.left(), e.right());
            case GREATER -> less(e.right(), e.left());
            case LESS_OR_EQUAL -> new Proposition.Not(less(e.right(), e.left()));
            case GREATER_OR_EQUAL -> new Proposition.Not(less(e.left(), e.right()));
            default -> throw new IllegalArgumentException(e.operator() + " is no condition");
        };
    }

    private Proposition less(Expr left, Expr right) {
        OptionalLong small = constant(left);
        OptionalLong large = constant(right);
        if (small.isPresent() && large.isPresent()) {
            return new Proposition.Constant(small.getAsLong() < large.getAsLong());
        } else if (large.isPresent()) {
            return number(left, large.getAsLong(), x -> x < large.getAsLong());
        } else if (small.isPresent()) {
            return number(right, small.getAsLong(), x -> x > small.getAsLong());
        }
        return truth(ExprText.of(left) + " < " + ExprText.of(right));
    }

    private Proposition equality(Expr left, Expr right) {
        if (left.type() instanceof Type.Bool) {
            return new Proposition.Same(of(left), of(right));
        } else if (left.type() instanceof Type.Int) {
            return equalNumbers(left, right);
        }
        Optional<String> rightMember = member(right);
        Optional<String> leftMember = member(left);
        if (rightMember.isPresent() && leftMember.isPresent()) {
            return new Proposition.Constant(rightMember.equals(leftMember));
        } else if (rightMember.isPresent()) {
            return member(left, left.type(), rightMember.get());
        } else if (leftMember.isPresent()) {
            return member(right, right.type(), leftMember.get());
        }
        String a = ExprText.of(left);
        String b = ExprText.of(right);
        return a.equals(b)
                ? new Proposition.Constant(true)
                : truth(a.compareTo(b) < 0 ? a + " == " + b : b + " == " + a);
    }

    private Proposition equalNumbers(Expr left, Expr right) {
        OptionalLong a = constant(left);
        OptionalLong b = constant(right);
        if (a.isPresent() && b.isPresent()) {
            return new Proposition.Constant(a.getAsLong() == b.getAsLong());
        } else if (b.isPresent()) {
            return number(left, b.getAsLong(), x -> x == b.getAsLong());
        } else if (a.isPresent()) {
            return number(right, a.getAsLong(), x -> x == a.getAsLong());
        }
        // As two comparisons, so that it is one test with `<` of the same operands.
        return new Proposition.And(new Proposition.Not(less(left, right)), new Proposition.Not(less(right, left)));
    }

    /** The one value of a number that cannot have another, such as a constant and all that is computed from constants. */
    private static OptionalLong constant(Expr expr) {
        return Intervals.of(expr) instanceof Type.Int range && range.min() == range.max()
                ? OptionalLong.of(range.min())
                : OptionalLong.empty();
    }

    private Optional<String> member(Expr expr) {
        if (expr instanceof Expr.PhaseRef ref && !ref.next()) {
            return Optional.of(phase.name());
        } else if (expr instanceof Expr.Literal literal && literal.value() instanceof Value.PhaseName name) {
            return Optional.of(name.phase());
        }
        return expr instanceof Expr.Literal literal && literal.value() instanceof Value.Member member
                ? Optional.of(member.member())
                : Optional.empty();
    }

    private Proposition number(Expr expr, long constant, LongPredicate test) {
        Term term = term(expr, Intervals.of(expr));
        term.comparedWith(constant);
        return new Proposition.Test(term, value -> test.test(((Value.Int) value).value()));
    }

    private Proposition member(Expr expr, Type type, String member) {
        if (!(type instanceof Type.Enum) && !(type instanceof Type.Variants)) {
            return truth(ExprText.of(expr) + " == " + member);
        }
        return new Proposition.Test(
                term(expr, type), value -> ((Value.Member) value).member().equals(member));
    }

    private Proposition truth(String text) {
        return new Proposition.Test(term(text, Types.BOOL, false), value -> ((Value.Bool) value).value());
    }

    private Term term(Expr expr, Type type) {
        boolean free =
                expr instanceof Expr.FieldRef || expr instanceof Expr.PayloadRef || expr instanceof Expr.ParameterRef;
        // Of variants only the name of the variant is a value here, so it does not show as one.
        return term(ExprText.of(expr), type, free && !(type instanceof Type.Variants));
    }

    /**
     * A term by its text and type. In two places one text can be a number of two ranges, if what stands before narrows it;
     * then it is two terms.
     */
    private Term term(String text, Type type, boolean free) {
        return terms.computeIfAbsent(Types.text(type) + " " + text, key -> new Term(text, type, free));
    }

    private static Proposition or(Proposition left, Proposition right) {
        return new Proposition.Not(new Proposition.And(new Proposition.Not(left), new Proposition.Not(right)));
    }
}
