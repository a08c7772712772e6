package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A typed expression. The type of a whole number is the interval that was inferred for it. Every construct is total:
 * evaluation on a state and payload of the declared types gives a value.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Expr {
    /** The type of the value. */
    Type type();

    /** Where it was written. */
    Span at();

    /** A value written out: number, truth value, enum member, phase, {@code none}, empty map. */
    record Literal(Value value, Type type, Span at) implements Expr {}

    /** A constant by name. */
    record ConstantRef(Constant constant, Span at) implements Expr {
        @Override
        public Type type() {
            return constant.type();
        }
    }

    /** A parameter of the machine. */
    record ParameterRef(Parameter parameter, Span at) implements Expr {
        @Override
        public Type type() {
            return parameter.type();
        }
    }

    /** A field, of the state before or, with {@code next}, of the state after. */
    record FieldRef(Field field, boolean next, Span at) implements Expr {
        @Override
        public Type type() {
            return field.type();
        }
    }

    /** A component of the payload of the input at hand. */
    record PayloadRef(String name, Type type, Span at) implements Expr {}

    /** A bound variable. */
    record LocalRef(Local local, Span at) implements Expr {
        @Override
        public Type type() {
            return local.type();
        }
    }

    /** {@code phase} or {@code next.phase}. */
    record PhaseRef(boolean next, Type.PhaseOf type, Span at) implements Expr {}

    /** {@code phase in g}, {@code phase in [A, B]}, with {@code next} for {@code next.phase}. */
    record InPhases(boolean next, Set<Phase> phases, Span at) implements Expr {
        public InPhases {
            phases = Phase.ordered(phases);
        }

        @Override
        public Type type() {
            return Types.BOOL;
        }
    }

    /** A definition, evaluated on the state before or, with {@code next}, on the state after. */
    record Call(Definition definition, List<Expr> arguments, boolean next, Span at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return definition.type();
        }
    }

    /** {@code !x}. */
    record Not(Expr operand, Span at) implements Expr {
        @Override
        public Type type() {
            return Types.BOOL;
        }
    }

    /** {@code -x}. */
    record Negate(Expr operand, Type type, Span at) implements Expr {}

    /** Two operands. The right one of AND, OR and IMPLIES is evaluated only if the left one leaves the answer open. */
    record Binary(Operator operator, Expr left, Expr right, Type type, Span at) implements Expr {}

    /** {@code c ? a : b}. */
    record Conditional(Expr condition, Expr then, Expr otherwise, Type type, Span at) implements Expr {}

    /** A component of a record or of a variant's case. */
    record Get(Expr target, Component component, Span at) implements Expr {
        @Override
        public Type type() {
            return component.type();
        }
    }

    /**
     * {@code T{f: x}}, or {@code T{base: r, f: x}}.
     *
     * @param base the record that supplies what is not given; without it all components are given
     */
    record NewRecord(Type.Record type, Optional<Expr> base, Map<String, Expr> given, Span at) implements Expr {
        public NewRecord {
            given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        }
    }

    /** {@code T.V{f: x}}. */
    record NewVariant(Type.Variants type, Type.Variant variant, Map<String, Expr> given, Span at) implements Expr {
        public NewVariant {
            given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        }
    }

    /** {@code some(x)}. */
    record NewSome(Expr value, Type.Option type, Span at) implements Expr {}

    /** {@code [a, b]} where a set or a sequence is expected; {@code type} is a SetOf or a SeqOf. */
    record NewCollection(List<Expr> elements, Type type, Span at) implements Expr {
        public NewCollection {
            elements = List.copyOf(elements);
        }
    }

    /** {@code x in [a, b]}. */
    record InList(Expr element, List<Expr> list, Span at) implements Expr {
        public InList {
            list = List.copyOf(list);
        }

        @Override
        public Type type() {
            return Types.BOOL;
        }
    }

    /** {@code v.is(T.V)}. */
    record IsVariant(Expr target, Type.Variant variant, Span at) implements Expr {
        @Override
        public Type type() {
            return Types.BOOL;
        }
    }

    /** {@code v.as(T.V)}, an option of the case. */
    record AsVariant(Expr target, Type.Variant variant, Type.Option type, Span at) implements Expr {}

    /** An operation; the receiver is the first operand. */
    record Operate(Operation operation, List<Expr> operands, Type type, Span at) implements Expr {
        public Operate {
            operands = List.copyOf(operands);
        }
    }

    /** An operation with a body that is evaluated for each element of the target. */
    record Bind(Binder binder, Expr target, List<Local> variables, Expr body, Type type, Span at) implements Expr {
        public Bind {
            variables = List.copyOf(variables);
        }
    }
}
