@NullMarked
package dev.statute.conformance.law;

import org.jspecify.annotations.NullMarked;
