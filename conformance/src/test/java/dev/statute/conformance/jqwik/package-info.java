@NullMarked
package dev.statute.conformance.jqwik;

import org.jspecify.annotations.NullMarked;
