package dev.statute.spec.explore.lower;

/** Conditions that are known before anything is evaluated, and connectives that make use of it. */
final class Truths {
    static final Truth ALWAYS = new Known(true);
    static final Truth NEVER = new Known(false);

    private Truths() {}

    private record Known(boolean value) implements Truth {
        @Override
        public boolean test(long[] frame) {
            return value;
        }
    }

    static Truth of(boolean value) {
        return value ? ALWAYS : NEVER;
    }

    static boolean isKnown(Truth truth, boolean value) {
        return truth instanceof Known known && known.value() == value;
    }

    static Truth not(Truth truth) {
        return truth instanceof Known known ? of(!known.value()) : frame -> !truth.test(frame);
    }

    static Truth and(Truth left, Truth right) {
        if (left instanceof Known known) {
            return known.value() ? right : NEVER;
        }
        return isKnown(right, true) ? left : frame -> left.test(frame) && right.test(frame);
    }

    static Truth or(Truth left, Truth right) {
        if (left instanceof Known known) {
            return known.value() ? ALWAYS : right;
        }
        return isKnown(right, false) ? left : frame -> left.test(frame) || right.test(frame);
    }
}
