package dev.statute.conformance;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What restoring a state gave: one of both.
 *
 * @param refused the name of the field, parameter or invariant because of which it was refused
 * @param <S> the states of the generated class
 */
@API(status = API.Status.EXPERIMENTAL)
public record Restored<S>(Optional<S> state, Optional<String> refused) {}
