@NullMarked
package dev.statute.conformance.cover;

import org.jspecify.annotations.NullMarked;
