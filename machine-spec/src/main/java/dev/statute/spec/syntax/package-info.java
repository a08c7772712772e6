/**
 * What was written: one record per element of the language, with names and expressions still as text and every text with
 * its place. The readers here know the keys of each element and nothing of what the names refer to.
 */
@NullMarked
package dev.statute.spec.syntax;

import org.jspecify.annotations.NullMarked;
