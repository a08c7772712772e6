package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;

/** A value that is fixed for the life of an instance. */
public record Parameter(String name, Type type, Value defaultValue, String doc, Span at) implements Element {}
