/** What generated bridges share: the conversion of values, and the parts of their answers. */
@NullMarked
package dev.statute.conformance.bridge;

import org.jspecify.annotations.NullMarked;
