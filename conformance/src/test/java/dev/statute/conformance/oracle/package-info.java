@NullMarked
package dev.statute.conformance.oracle;

import org.jspecify.annotations.NullMarked;
