@NullMarked
package dev.statute.conformance.input;

import org.jspecify.annotations.NullMarked;
