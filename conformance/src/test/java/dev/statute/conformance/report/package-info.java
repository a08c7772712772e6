@NullMarked
package dev.statute.conformance.report;

import org.jspecify.annotations.NullMarked;
