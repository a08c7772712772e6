@NullMarked
package dev.statute.conformance.mutate;

import org.jspecify.annotations.NullMarked;
