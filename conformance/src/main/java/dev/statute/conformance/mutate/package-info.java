/**
 * Specs with one small mistake each, to prove that the kit can fail: what it does not notice it would not notice in an
 * implementation either.
 */
@NullMarked
package dev.statute.conformance.mutate;

import org.jspecify.annotations.NullMarked;
