package dev.statute.conformance;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What applying an input to the function of a generated class gave.
 *
 * @param after the state after; empty unless the input was accepted
 * @param <S> the states of the class
 */
@API(status = API.Status.EXPERIMENTAL)
public record Applied<S>(Answer answer, Optional<S> after) {}
