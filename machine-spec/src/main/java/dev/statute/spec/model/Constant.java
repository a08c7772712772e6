package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/**
 * A named value.
 *
 * @param owner the types file or machine that declares it; its Java constant lives there
 */
@API(status = API.Status.EXPERIMENTAL)
public record Constant(String name, Type type, Value value, TypeName owner, String doc, Span at) implements Element {}
