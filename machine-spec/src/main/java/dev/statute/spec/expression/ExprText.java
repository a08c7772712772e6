package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Prints typed expressions as an author writes them, with the parentheses that reading back needs. */
@API(status = API.Status.INTERNAL)
public final class ExprText {
    private static final int CONDITIONAL = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int RELATION = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int UNARY = 6;
    private static final int POSTFIX = 7;

    private final Optional<TypeName> machine;

    private ExprText(Optional<TypeName> machine) {
        this.machine = machine;
    }

    /** The expression with all phases by their bare names. */
    public static String of(Expr expr) {
        return new ExprText(Optional.empty()).print(expr, CONDITIONAL);
    }

    /** The expression as it is written in a machine: phases of other machines by their full names. */
    public static String of(Expr expr, TypeName machine) {
        return new ExprText(Optional.of(machine)).print(expr, CONDITIONAL);
    }

    /** In parentheses if it binds less tightly than its place needs. */
    private String print(Expr expr, int least) {
        String text = text(expr);
        return level(expr) < least ? "(" + text + ")" : text;
    }

    private static int level(Expr expr) {
        if (expr instanceof Expr.Conditional) {
            return CONDITIONAL;
        } else if (expr instanceof Expr.Binary e) {
            return level(e.operator());
        } else if (expr instanceof Expr.InPhases || expr instanceof Expr.InList) {
            return RELATION;
        } else if (expr instanceof Expr.Operate e) {
            return e.operation().text().equals("in") ? RELATION : POSTFIX;
        } else if (expr instanceof Expr.Not || expr instanceof Expr.Negate) {
            return UNARY;
        } else if (expr instanceof Expr.Literal e && e.value() instanceof Value.Int number) {
            return number.value() < 0 ? UNARY : POSTFIX;
        }
        return POSTFIX;
    }

    private static int level(Operator operator) {
        return switch (operator) {
            case OR -> OR;
            case AND -> AND;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> RELATION;
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY -> PRODUCT;
            case IMPLIES, MIN, MAX -> POSTFIX;
        };
    }

    private String text(Expr expr) {
        if (expr instanceof Expr.Literal e) {
            return value(e.value());
        } else if (expr instanceof Expr.ConstantRef e) {
            return e.constant().name();
        } else if (expr instanceof Expr.ParameterRef e) {
            return e.parameter().name();
        } else if (expr instanceof Expr.FieldRef e) {
            return next(e.next()) + e.field().name();
        } else if (expr instanceof Expr.PayloadRef e) {
            return e.name();
        } else if (expr instanceof Expr.LocalRef e) {
            return e.local().name();
        } else if (expr instanceof Expr.PhaseRef e) {
            return next(e.next()) + "phase";
        } else if (expr instanceof Expr.InPhases e) {
            return next(e.next()) + "phase in "
                    + e.phases().stream().map(Phase::name).toList();
        } else if (expr instanceof Expr.Call e) {
            String name = next(e.next()) + e.definition().name();
            return e.arguments().isEmpty() ? name : name + arguments(e.arguments());
        } else if (expr instanceof Expr.Not e) {
            return "!" + print(e.operand(), UNARY);
        } else if (expr instanceof Expr.Negate e) {
            // Without parentheses a literal would take the sign as its own.
            return "-"
                    + (e.operand() instanceof Expr.Literal ? "(" + text(e.operand()) + ")" : print(e.operand(), UNARY));
        } else if (expr instanceof Expr.Binary e) {
            return binary(e);
        } else if (expr instanceof Expr.Conditional e) {
            return print(e.condition(), OR) + " ? " + print(e.then(), OR) + " : " + print(e.otherwise(), CONDITIONAL);
        } else if (expr instanceof Expr.InList e) {
            return print(e.element(), SUM) + " in " + list(e.list());
        }
        return structure(expr);
    }

    private String structure(Expr expr) {
        if (expr instanceof Expr.Get e) {
            return print(e.target(), POSTFIX) + "." + e.component().name();
        } else if (expr instanceof Expr.NewRecord e) {
            return e.type().name().simpleName() + braces(e.base(), e.given());
        } else if (expr instanceof Expr.NewVariant e) {
            return variant(e.type(), e.variant()) + braces(Optional.empty(), e.given());
        } else if (expr instanceof Expr.NewSome e) {
            return "some(" + print(e.value(), CONDITIONAL) + ")";
        } else if (expr instanceof Expr.NewCollection e) {
            return list(e.elements());
        } else if (expr instanceof Expr.IsVariant e) {
            return print(e.target(), POSTFIX) + ".is(" + variant(e.target().type(), e.variant()) + ")";
        } else if (expr instanceof Expr.AsVariant e) {
            return print(e.target(), POSTFIX) + ".as(" + variant(e.target().type(), e.variant()) + ")";
        } else if (expr instanceof Expr.Operate e) {
            return operation(e);
        }
        Expr.Bind e = (Expr.Bind) expr;
        String variables = e.variables().stream().map(Local::name).collect(Collectors.joining(", "));
        return print(e.target(), POSTFIX) + "." + e.binder().text() + "(" + variables + ", "
                + print(e.body(), CONDITIONAL) + ")";
    }

    private String binary(Expr.Binary e) {
        Operator operator = e.operator();
        int level = level(operator);
        if (level == POSTFIX) {
            return operator.text() + arguments(List.of(e.left(), e.right()));
        }
        // A comparison of comparisons is legal without parentheses on the left, and hard to read.
        int left = level == RELATION ? SUM : level;
        return print(e.left(), left) + " " + operator.text() + " " + print(e.right(), level + 1);
    }

    private String operation(Expr.Operate e) {
        Expr receiver = e.operands().get(0);
        List<Expr> arguments = e.operands().subList(1, e.operands().size());
        return e.operation().text().equals("in")
                ? print(arguments.get(0), SUM) + " in " + print(receiver, SUM)
                : print(receiver, POSTFIX) + "." + e.operation().text() + arguments(arguments);
    }

    private String arguments(List<Expr> arguments) {
        return arguments.stream()
                .map(argument -> print(argument, CONDITIONAL))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String list(Collection<Expr> elements) {
        return elements.stream()
                .map(element -> print(element, CONDITIONAL))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String braces(Optional<Expr> base, Map<String, Expr> given) {
        List<String> entries = new ArrayList<>();
        base.ifPresent(expr -> entries.add("base: " + print(expr, CONDITIONAL)));
        given.forEach((name, expr) -> entries.add(name + ": " + print(expr, CONDITIONAL)));
        return entries.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String variant(Type type, Type.Variant variant) {
        return ((Type.Variants) type).name().simpleName() + "." + variant.name();
    }

    private static String next(boolean next) {
        return next ? "next." : "";
    }

    private String value(Value value) {
        if (value instanceof Value.Member v) {
            return v.type().simpleName() + "." + v.member();
        } else if (value instanceof Value.PhaseName v) {
            boolean own = machine.map(v.machine()::equals).orElse(true);
            return own ? v.phase() : v.machine().simpleName() + ".Phase." + v.phase();
        } else if (value instanceof Value.Some v) {
            return "some(" + value(v.value()) + ")";
        } else if (value instanceof Value.SetValue v) {
            return values(v.elements().stream().map(this::value), "[", "]");
        } else if (value instanceof Value.SeqValue v) {
            return values(v.elements().stream().map(this::value), "[", "]");
        } else if (value instanceof Value.RecordValue v) {
            return v.type().simpleName() + components(v.components());
        } else if (value instanceof Value.VariantValue v) {
            return v.type().simpleName() + "." + v.variant() + components(v.components());
        }
        return value.toString();
    }

    private String components(Map<String, Value> components) {
        return values(components.entrySet().stream().map(e -> e.getKey() + ": " + value(e.getValue())), "{", "}");
    }

    private static String values(Stream<String> texts, String open, String close) {
        return texts.collect(Collectors.joining(", ", open, close));
    }
}
