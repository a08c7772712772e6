@NullMarked
package dev.statute.conformance;

import org.jspecify.annotations.NullMarked;
