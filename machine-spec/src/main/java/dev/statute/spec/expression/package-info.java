/**
 * Expressions: parsing, typing with intervals, phase scoping, evaluation and printing. What is written here reads like CEL
 * and parses as CEL; the meaning is this package's own.
 */
@NullMarked
package dev.statute.spec.expression;

import org.jspecify.annotations.NullMarked;
