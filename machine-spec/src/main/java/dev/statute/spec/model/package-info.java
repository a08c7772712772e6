/**
 * What a catalog of specs means: immutable records that refer to each other directly, hold typed expressions and are
 * complete from their construction on. Everything behind the linker takes these and nothing else.
 */
@NullMarked
package dev.statute.spec.model;

import org.jspecify.annotations.NullMarked;
