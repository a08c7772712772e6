package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;

/**
 * A bound variable: a parameter of a definition, the variable of {@code filter}, {@code each} or {@code some .. as}, an
 * input of a policy. Two locals of one name differ in their number, so expressions can be put into each other without
 * capture.
 *
 * @param number unique within one file
 */
public record Local(String name, Type type, int number, Span at) {}
