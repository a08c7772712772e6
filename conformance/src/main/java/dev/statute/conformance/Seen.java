package dev.statute.conformance;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a subject did in one step.
 *
 * @param answer what it answered; empty if it gave none
 * @param after what could be seen of its state then; empty if that was not asked
 */
@API(status = API.Status.EXPERIMENTAL)
public record Seen(Optional<Answer> answer, Optional<Observation> after) {}
