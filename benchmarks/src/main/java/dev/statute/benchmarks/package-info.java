/** Programs that measure the claims of {@code docs/performance.md}. */
@NullMarked
package dev.statute.benchmarks;

import org.jspecify.annotations.NullMarked;
