package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Operators, conditionals, membership lists and tests of variants as Java. */
final class OperatorEmitter {
    private final ExprEmitter exprs;

    OperatorEmitter(ExprEmitter exprs) {
        this.exprs = exprs;
    }

    Java raw(Expr expr) {
        if (expr instanceof Expr.Not e) {
            return Java.of(Java.UNARY, "!$L", exprs.raw(e.operand()).in(Java.UNARY));
        } else if (expr instanceof Expr.Negate e) {
            // An operand that starts with a minus of its own must not become a decrement.
            return Java.of(Java.UNARY, "-$L", exprs.raw(e.operand()).in(Java.ATOM));
        } else if (expr instanceof Expr.Binary e) {
            return binary(e);
        } else if (expr instanceof Expr.Conditional e) {
            return Java.of(
                    Java.CONDITIONAL,
                    "$L ? $L : $L",
                    exprs.raw(e.condition()).in(Java.OR),
                    branch(e.then()),
                    branch(e.otherwise()));
        } else if (expr instanceof Expr.InList e) {
            return inList(e);
        } else if (expr instanceof Expr.IsVariant e) {
            return Java.of(
                    Java.RELATION,
                    "$L instanceof $T",
                    exprs.raw(e.target()).in(Java.ATOM),
                    JavaTypes.variant((Type.Variants) e.target().type(), e.variant()));
        }
        Expr.AsVariant e = (Expr.AsVariant) expr;
        String variable = "case_" + exprs.helpers().freshNumber();
        return Java.of(
                Java.CONDITIONAL,
                "$L instanceof $T $L ? $L : null",
                exprs.raw(e.target()).in(Java.ATOM),
                JavaTypes.variant((Type.Variants) e.target().type(), e.variant()),
                variable,
                variable);
    }

    private CodeBlock branch(Expr expr) {
        return exprs.raw(expr).in(Java.OR);
    }

    private Java binary(Expr.Binary e) {
        return switch (e.operator()) {
            case AND -> infix(e, "&&", Java.AND);
            case OR -> infix(e, "||", Java.OR);
            case IMPLIES ->
                Java.of(
                        Java.OR,
                        "!$L || $L",
                        exprs.raw(e.left()).in(Java.UNARY),
                        exprs.raw(e.right()).in(Java.OR));
            case EQUAL -> equal(e.left(), e.right(), true);
            case NOT_EQUAL -> equal(e.left(), e.right(), false);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                infix(e, e.operator().text(), Java.RELATION);
            case ADD, SUBTRACT -> infix(e, e.operator().text(), Java.SUM);
            case MULTIPLY -> infix(e, "*", Java.PRODUCT);
            case MIN, MAX ->
                Java.atom(
                        "$T.$L($L, $L)",
                        Math.class,
                        e.operator() == Operator.MIN ? "min" : "max",
                        exprs.raw(e.left()).code(),
                        exprs.raw(e.right()).code());
        };
    }

    /** Left-associative; for chains of one connective the right side needs no parentheses either. */
    private Java infix(Expr.Binary e, String operator, int precedence) {
        int right = precedence <= Java.AND ? precedence : precedence + 1;
        return Java.of(
                precedence,
                "$L $L $L",
                exprs.raw(e.left()).in(precedence == Java.RELATION ? Java.SUM : precedence),
                operator,
                exprs.raw(e.right()).in(right));
    }

    /** Equality of the language: by content. */
    Java equal(Expr left, Expr right, boolean positive) {
        if (ExprEmitter.isNone(left) || ExprEmitter.isNone(right)) {
            Expr other = ExprEmitter.isNone(right) ? left : right;
            return Java.of(Java.EQUALITY, "$L $L null", exprs.raw(other).in(Java.RELATION), positive ? "==" : "!=");
        }
        Java a = exprs.raw(left);
        Java b = exprs.raw(right);
        return equal(left.type(), a, b, positive);
    }

    static Java equal(Type type, Java a, Java b, boolean positive) {
        if (isIdentity(type)) {
            return Java.of(Java.EQUALITY, "$L $L $L", a.in(Java.RELATION), positive ? "==" : "!=", b.in(Java.RELATION));
        }
        Java equals = type instanceof Type.Option
                ? Java.atom("$T.equals($L, $L)", Objects.class, a.code(), b.code())
                : Java.atom("$L.equals($L)", a.in(Java.ATOM), b.code());
        return positive ? equals : Java.of(Java.UNARY, "!$L", equals.code());
    }

    private static boolean isIdentity(Type type) {
        return type instanceof Type.Bool
                || type instanceof Type.Int
                || type instanceof Type.Enum
                || type instanceof Type.PhaseOf;
    }

    private Java inList(Expr.InList e) {
        if (e.list().isEmpty()) {
            return Java.atom("false");
        } else if (e.list().size() == 1) {
            return equal(e.element(), e.list().get(0), true);
        } else if (Helpers.isPath(e.element())) {
            List<CodeBlock> tests = new ArrayList<>();
            for (Expr candidate : e.list()) {
                tests.add(equal(e.element(), candidate, true).in(Java.AND));
            }
            return new Java(CodeBlock.join(tests, " || "), Java.OR);
        }
        // The element is evaluated once, as the argument of a method.
        Local local = new Local("element", e.element().type(), -exprs.helpers().freshNumber(), e.at());
        Expr.InList onLocal = new Expr.InList(new Expr.LocalRef(local, e.at()), e.list(), e.at());
        FreeUses uses = FreeUses.of(onLocal).without(List.of(local));
        ExprEmitter inside = exprs.in(Helpers.inside(exprs.scope(), uses).with(local, CodeBlock.of("element")));
        Map<ParameterSpec, CodeBlock> own = new LinkedHashMap<>();
        own.put(
                ParameterSpec.builder(JavaTypes.raw(local.type()), "element").build(),
                exprs.raw(e.element()).code());
        CodeBlock body = CodeBlock.builder()
                .addStatement("return $L", inside.raw(onLocal).code())
                .build();
        return exprs.helpers().call("isOneOf", com.palantir.javapoet.TypeName.BOOLEAN, own, uses, exprs.scope(), body);
    }
}
