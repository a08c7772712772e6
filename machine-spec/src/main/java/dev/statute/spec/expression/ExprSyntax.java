package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Operator;
import java.util.List;
import java.util.stream.Stream;

/** An expression as written. Parentheses leave no trace but the order of evaluation. */
sealed interface ExprSyntax {
    /** The place of the whole. */
    Span at();

    /** The parts directly below, from left to right. */
    default List<ExprSyntax> parts() {
        return List.of();
    }

    record Name(String name, Span at) implements ExprSyntax {}

    record Number(long value, Span at) implements ExprSyntax {}

    record Truth(boolean value, Span at) implements ExprSyntax {}

    /** {@code target.name}. */
    record Select(ExprSyntax target, Name name, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(target);
        }
    }

    /** {@code function(arguments)}. */
    record FunctionCall(Name function, List<ExprSyntax> arguments, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return arguments;
        }
    }

    /** {@code receiver.name(arguments)}. */
    record MethodCall(ExprSyntax receiver, Name name, List<ExprSyntax> arguments, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return Stream.concat(Stream.of(receiver), arguments.stream()).toList();
        }
    }

    /** {@code [a, b]}. */
    record ListOf(List<ExprSyntax> elements, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return elements;
        }
    }

    /** {@code {}}. */
    record EmptyMap(Span at) implements ExprSyntax {}

    /** {@code type{name: value}}; {@code type} consists of names and selections. */
    record Construct(ExprSyntax type, List<Entry> entries, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return entries.stream().map(Entry::value).toList();
        }
    }

    record Entry(Name name, ExprSyntax value) {}

    /** {@code !x}. */
    record Not(ExprSyntax operand, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(operand);
        }
    }

    /** {@code -x} of anything but a number written out. */
    record Negate(ExprSyntax operand, Span operatorAt, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(operand);
        }
    }

    record Infix(Operator operator, ExprSyntax left, ExprSyntax right, Span operatorAt, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(left, right);
        }
    }

    /** {@code element in collection}. */
    record In(ExprSyntax element, ExprSyntax collection, Span operatorAt, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(element, collection);
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Ternary(ExprSyntax condition, ExprSyntax then, ExprSyntax otherwise, Span at) implements ExprSyntax {
        @Override
        public List<ExprSyntax> parts() {
            return List.of(condition, then, otherwise);
        }
    }
}
