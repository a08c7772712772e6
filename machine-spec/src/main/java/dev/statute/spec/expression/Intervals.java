package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apiguardian.api.API;

/**
 * The ranges of whole numbers and the sizes of collections inside of types. The type of an expression contains every value
 * it can have, down into the components of records; a record that was built with a wider component has a type of the same
 * name with a wider component.
 */
@API(status = API.Status.INTERNAL)
public final class Intervals {
    private Intervals() {}

    /** The narrowest type that is known for an expression. */
    public static Type of(Expr expr) {
        if (expr instanceof Expr.ConstantRef ref && ref.constant().value() instanceof Value.Int value) {
            return Type.Int.of(value.value(), value.value());
        }
        return expr.type();
    }

    /** Whether every value of the expression lies in the ranges and sizes of an equal declared type. */
    public static boolean fits(Expr expr, Type declared) {
        return fits(of(expr), declared);
    }

    /** Whether every value of a type lies in the ranges and sizes of an equal declared type. */
    public static boolean fits(Type actual, Type declared) {
        if (actual.equals(declared)) {
            return true;
        } else if (actual instanceof Type.Int a && declared instanceof Type.Int d) {
            return a.min() >= d.min() && a.max() <= d.max();
        } else if (actual instanceof Type.Option a && declared instanceof Type.Option d) {
            return fits(a.element(), d.element());
        } else if (actual instanceof Type.SetOf a && declared instanceof Type.SetOf d) {
            return a.max() <= d.max() && fits(a.element(), d.element());
        } else if (actual instanceof Type.SeqOf a && declared instanceof Type.SeqOf d) {
            return a.max() <= d.max() && fits(a.element(), d.element());
        } else if (actual instanceof Type.MapOf a && declared instanceof Type.MapOf d) {
            return a.max() <= d.max() && fits(a.key(), d.key()) && fits(a.value(), d.value());
        } else if (actual instanceof Type.Record a && declared instanceof Type.Record d) {
            return fitsAll(a.components(), d.components());
        } else if (actual instanceof Type.Variants a && declared instanceof Type.Variants d) {
            return fitsEach(a.variants(), d.variants());
        } else if (actual instanceof Type.Case a && declared instanceof Type.Case d) {
            return fitsAll(a.variant().components(), d.variant().components());
        }
        return true;
    }

    private static boolean fitsEach(List<Type.Variant> actual, List<Type.Variant> declared) {
        for (int i = 0; i < actual.size(); i++) {
            if (!fitsAll(actual.get(i).components(), declared.get(i).components())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsAll(List<Component> actual, List<Component> declared) {
        for (int i = 0; i < actual.size(); i++) {
            if (!fits(actual.get(i).type(), declared.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reports a definition whose value can leave its declared type.
     *
     * @param name the name of the definition
     * @param declaredAt where the type is declared
     * @return whether it fits
     */
    public static boolean check(String name, Expr body, Type declared, Span declaredAt, ProblemSink sink) {
        boolean fits = fits(body, declared);
        if (!fits) {
            sink.report(Problem.of(ExpressionProblem.DEFINITION_LEAVES_TYPE, body.at())
                    .with("name", name)
                    .with("actual", Words.range(of(body)))
                    .with("declared", Words.range(declared))
                    .related("the type is declared here", declaredAt));
        }
        return fits;
    }

    /** The narrowest type that contains the values of two equal types. */
    static Type join(Type a, Type b) {
        if (a.equals(b)) {
            return a;
        } else if (a instanceof Type.Int x && b instanceof Type.Int y) {
            return new Type.Int(
                    x.name().equals(y.name()) ? x.name() : Optional.empty(),
                    Math.min(x.min(), y.min()),
                    Math.max(x.max(), y.max()));
        } else if (a instanceof Type.Option x && b instanceof Type.Option y) {
            return new Type.Option(join(x.element(), y.element()));
        } else if (a instanceof Type.SetOf x && b instanceof Type.SetOf y) {
            return setOf(join(x.element(), y.element()), Math.max(x.max(), y.max()));
        } else if (a instanceof Type.SeqOf x && b instanceof Type.SeqOf y) {
            return new Type.SeqOf(join(x.element(), y.element()), Math.max(x.max(), y.max()));
        } else if (a instanceof Type.MapOf x && b instanceof Type.MapOf y) {
            return mapOf(join(x.key(), y.key()), join(x.value(), y.value()), Math.max(x.max(), y.max()));
        } else if (a instanceof Type.Record x && b instanceof Type.Record y) {
            return new Type.Record(x.name(), joinAll(x.components(), y.components()), x.javaClass());
        } else if (a instanceof Type.Variants x && b instanceof Type.Variants y) {
            return joinVariants(x, y);
        } else if (a instanceof Type.Case x && b instanceof Type.Case y) {
            Type.Variants owner = joinVariants(x.owner(), y.owner());
            return new Type.Case(owner, owner.variant(x.variant().name()).orElseThrow());
        }
        return a;
    }

    private static Type.Variants joinVariants(Type.Variants a, Type.Variants b) {
        return a.equals(b)
                ? a
                : new Type.Variants(
                        a.name(),
                        zip(
                                a.variants(),
                                b.variants(),
                                (x, y) -> new Type.Variant(x.name(), joinAll(x.components(), y.components()), x.doc())),
                        a.javaClass());
    }

    private static List<Component> joinAll(List<Component> a, List<Component> b) {
        return a.equals(b)
                ? a
                : zip(a, b, (x, y) -> new Component(x.name(), join(x.type(), y.type()), x.doc(), x.at()));
    }

    private static <T> List<T> zip(List<T> a, List<T> b, BinaryOperator<T> both) {
        List<T> zipped = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            zipped.add(both.apply(a.get(i), b.get(i)));
        }
        return zipped;
    }

    /** A set type whose size is also bounded by the number of values of its elements. */
    static Type.SetOf setOf(Type element, long max) {
        return new Type.SetOf(element, Math.min(max, count(element)));
    }

    /** A map type whose size is also bounded by the number of values of its keys. */
    static Type.MapOf mapOf(Type key, Type value, long max) {
        return new Type.MapOf(key, value, Math.min(max, count(key)));
    }

    /** The sum of two sizes, which are not negative. */
    static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** How many values a type has, as far as that is simple to say; else the largest number. */
    private static long count(Type type) {
        if (type instanceof Type.Bool) {
            return 2;
        } else if (type instanceof Type.Enum t) {
            return t.members().size();
        } else if (type instanceof Type.PhaseOf t) {
            return t.phases().size();
        } else if (type instanceof Type.Int t && t.min() >= 0) {
            return plus(t.max() - t.min(), 1);
        }
        return Long.MAX_VALUE;
    }
}
