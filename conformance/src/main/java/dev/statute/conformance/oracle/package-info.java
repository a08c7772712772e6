/** Compares a subject with the reference interpreter, step by step. */
@NullMarked
package dev.statute.conformance.oracle;

import org.jspecify.annotations.NullMarked;
