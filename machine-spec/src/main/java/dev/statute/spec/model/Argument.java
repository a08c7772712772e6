package dev.statute.spec.model;

/** A component of a payload with the expression of its value. */
public record Argument(Component component, Expr value) {}
