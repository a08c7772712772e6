package dev.statute.spec.expression;

import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** An interval of whole numbers that may lie outside of 64 bits: what arithmetic on intervals gives. */
record Range(BigInteger min, BigInteger max) {
    private static final int LONG_BITS = 63;

    static Range of(Type.Int type) {
        return new Range(BigInteger.valueOf(type.min()), BigInteger.valueOf(type.max()));
    }

    /** What an arithmetic operator gives on all pairs of values. */
    static Range of(Operator operator, Type.Int left, Type.Int right) {
        Range a = of(left);
        Range b = of(right);
        return switch (operator) {
            case ADD -> new Range(a.min.add(b.min), a.max.add(b.max));
            case SUBTRACT -> new Range(a.min.subtract(b.max), a.max.subtract(b.min));
            case MULTIPLY -> product(a, b);
            case MIN -> new Range(a.min.min(b.min), a.max.min(b.max));
            case MAX -> new Range(a.min.max(b.min), a.max.max(b.max));
            default -> throw new IllegalArgumentException(operator + " is not arithmetic");
        };
    }

    private static Range product(Range a, Range b) {
        BigInteger[] corners = Stream.of(a.min, a.max)
                .flatMap(x -> Stream.of(b.min, b.max).map(x::multiply))
                .sorted()
                .toArray(BigInteger[]::new);
        return new Range(corners[0], corners[3]);
    }

    Range negated() {
        return new Range(max.negate(), min.negate());
    }

    /** The type, if all values have 64 bits. */
    Optional<Type.Int> type() {
        boolean fits = min.bitLength() <= LONG_BITS && max.bitLength() <= LONG_BITS;
        return fits ? Optional.of(Type.Int.of(min.longValueExact(), max.longValueExact())) : Optional.empty();
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
