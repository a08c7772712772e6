/** The kit under jqwik: base classes for tests. Nothing else of the kit knows jqwik. */
@NullMarked
package dev.statute.conformance.jqwik;

import org.jspecify.annotations.NullMarked;
