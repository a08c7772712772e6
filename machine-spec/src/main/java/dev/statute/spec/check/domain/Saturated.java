package dev.statute.spec.check.domain;

/** Arithmetic of sizes, which are not negative and stay at {@link Long#MAX_VALUE} once they get there. */
final class Saturated {
    private Saturated() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != 0 || low < 0 ? Long.MAX_VALUE : low;
    }
}
