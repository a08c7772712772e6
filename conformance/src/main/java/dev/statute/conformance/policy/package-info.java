/** Compares the generated class of a policy with its table. */
@NullMarked
package dev.statute.conformance.policy;

import org.jspecify.annotations.NullMarked;
