/** Holds an implementation against its spec: the generated authority, or any system that claims to follow it. */
@NullMarked
package dev.statute.conformance;

import org.jspecify.annotations.NullMarked;
