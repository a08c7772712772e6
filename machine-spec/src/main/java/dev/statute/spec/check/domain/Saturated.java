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

    static long power(long base, long exponent) {
        long power = 1;
        // A power of 0 or 1 would never get large enough to end the loop.
        for (long i = 0; i < (base > 1 ? exponent : Math.min(exponent, 1)) && power < Long.MAX_VALUE; i++) {
            power = multiply(power, base);
        }
        return power;
    }

    /** How many subsets of {@code k} elements a set of {@code n} has. */
    static long choose(long n, long k) {
        if (k > n) {
            return 0;
        }
        long choices = 1;
        for (long i = 1; i <= Math.min(k, n - k); i++) {
            long product = multiply(choices, n - i + 1);
            if (product == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            choices = product / i;
        }
        return choices;
    }
}
