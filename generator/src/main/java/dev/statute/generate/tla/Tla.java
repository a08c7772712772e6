package dev.statute.generate.tla;

/**
 * A piece of a TLA+ expression.
 *
 * @param level how tightly its outermost operator binds: one of the constants
 */
record Tla(String text, int level) {
    /** {@code IF}, {@code LET} and quantifiers, which reach as far to the right as they can. */
    static final int OPEN = 0;

    static final int IMPLICATION = 1;
    /** Conjunctions and disjunctions, which do not mix without parentheses. */
    static final int JUNCTION = 2;

    static final int NEGATION = 3;
    static final int RELATION = 4;
    static final int SETS = 5;
    static final int SUM = 6;
    static final int PRODUCT = 7;
    static final int PRIMED = 8;
    static final int ATOM = 9;

    static Tla atom(String text) {
        return new Tla(text, ATOM);
    }

    /** An application of a defined operator. */
    static Tla call(String operator, Object... arguments) {
        StringBuilder text = new StringBuilder(operator);
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "(" : ", ").append(arguments[i]);
        }
        return atom(text.append(arguments.length == 0 ? "" : ")").toString());
    }

    /** A value in the state after. */
    static Tla primed(String name) {
        return new Tla(name + "'", PRIMED);
    }

    /** Two operands; both have to bind more tightly than the operator. */
    static Tla infix(int level, Tla left, String operator, Tla right) {
        return new Tla(left.in(level + 1) + " " + operator + " " + right.in(level + 1), level);
    }

    static Tla not(Tla operand) {
        return new Tla("~" + operand.in(PRIMED), NEGATION);
    }

    /** In parentheses if it binds less tightly than its place needs. */
    String in(int least) {
        return level < least ? "(" + text + ")" : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
