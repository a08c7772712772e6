/**
 * Shows Micrometer what goes on in sessions. The library is optional: whoever uses this package adds
 * {@code io.micrometer:micrometer-core} himself.
 */
@NullMarked
package dev.statute.session.metrics;

import org.jspecify.annotations.NullMarked;
