/** The finite domains of types: what checking enumerates. */
@NullMarked
package dev.statute.spec.check.domain;

import org.jspecify.annotations.NullMarked;
