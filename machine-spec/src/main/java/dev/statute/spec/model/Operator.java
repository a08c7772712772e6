package dev.statute.spec.model;

import org.apiguardian.api.API;

/** Operators of two operands, those written as calls ({@code implies}, {@code min}, {@code max}) included. */
@API(status = API.Status.EXPERIMENTAL)
public enum Operator {
    AND("&&"),
    OR("||"),
    IMPLIES("implies"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    MIN("min"),
    MAX("max");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** As an author writes it. */
    public String text() {
        return text;
    }
}
