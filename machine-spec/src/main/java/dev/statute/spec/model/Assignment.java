package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;

/** A field and the expression of its new value, which reads the state before. */
public record Assignment(Field field, Expr value, Span at) {}
