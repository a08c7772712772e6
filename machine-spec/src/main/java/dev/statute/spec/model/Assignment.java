package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** A field and the expression of its new value, which reads the state before. */
@API(status = API.Status.EXPERIMENTAL)
public record Assignment(Field field, Expr value, Span at) {}
