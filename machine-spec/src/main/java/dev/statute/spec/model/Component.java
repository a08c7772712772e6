package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** A named and typed part: of a payload, a record, a variant, or a parameter of a definition or block. */
@API(status = API.Status.EXPERIMENTAL)
public record Component(String name, Type type, String doc, Span at) implements Element {}
