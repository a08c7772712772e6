package dev.statute.spec.diagnostic;

import org.apiguardian.api.API;

/**
 * A replacement of one place by other text.
 *
 * @param at what goes; empty for an insertion
 * @param replacement what comes; empty for a removal
 */
@API(status = API.Status.EXPERIMENTAL)
public record Edit(Span at, String replacement) {}
