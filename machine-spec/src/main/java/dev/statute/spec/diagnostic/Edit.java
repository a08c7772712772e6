package dev.statute.spec.diagnostic;

/**
 * A replacement of one place by other text.
 *
 * @param at what goes; empty for an insertion
 * @param replacement what comes; empty for a removal
 */
public record Edit(Span at, String replacement) {}
