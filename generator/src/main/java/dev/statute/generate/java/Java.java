package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression with the precedence of its outermost operator, so that parentheses stand only where they are needed.
 *
 * @param precedence one of the constants below; higher binds closer
 */
record Java(CodeBlock code, int precedence) {
    static final int CONDITIONAL = 20;
    static final int OR = 30;
    static final int AND = 40;
    static final int EQUALITY = 50;
    static final int RELATION = 60;
    static final int SUM = 70;
    static final int PRODUCT = 80;
    static final int UNARY = 90;
    static final int ATOM = 100;

    /** A name, call or literal. */
    static Java atom(String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), ATOM);
    }

    static Java of(int precedence, String format, Object... arguments) {
        return new Java(CodeBlock.of(format, arguments), precedence);
    }

    /** The code as an operand of an operator of at least that precedence. */
    CodeBlock in(int required) {
        return precedence >= required ? code : CodeBlock.of("($L)", code);
    }
}
