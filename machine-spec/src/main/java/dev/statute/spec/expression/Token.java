package dev.statute.spec.expression;

/**
 * A word of an expression.
 *
 * @param from the index of its first character in the text of the expression
 * @param to the index after its last character
 */
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        NAME,
        INT,
        /** A number in a form that other languages have. */
        ODD_NUMBER,
        DOUBLE,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
