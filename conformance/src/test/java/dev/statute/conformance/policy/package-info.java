@NullMarked
package dev.statute.conformance.policy;

import org.jspecify.annotations.NullMarked;
