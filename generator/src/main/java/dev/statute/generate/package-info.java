/** Emitters that turn a checked spec into Java, documentation, diagrams, reports, TLA+ and schemas. */
@NullMarked
package dev.statute.generate;

import org.jspecify.annotations.NullMarked;
