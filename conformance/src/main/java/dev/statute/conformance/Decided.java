package dev.statute.conformance;

import dev.statute.spec.model.Value;
import org.apiguardian.api.API;

/**
 * What the generated class of a policy decided.
 *
 * @param row the name of the row that decided; {@code otherwise} if none of them did
 */
@API(status = API.Status.EXPERIMENTAL)
public record Decided(Value output, String row) {}
