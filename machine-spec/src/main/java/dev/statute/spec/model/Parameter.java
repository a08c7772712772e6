package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** A value that is fixed for the life of an instance. */
@API(status = API.Status.EXPERIMENTAL)
public record Parameter(String name, Type type, Value defaultValue, String doc, Span at) implements Element {}
