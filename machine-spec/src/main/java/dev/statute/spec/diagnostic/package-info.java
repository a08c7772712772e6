/**
 * Findings as data: codes, places, wording and their renderings. The lowest layer: it knows source text, but nothing of
 * YAML or of the language.
 */
@NullMarked
package dev.statute.spec.diagnostic;

import org.jspecify.annotations.NullMarked;
