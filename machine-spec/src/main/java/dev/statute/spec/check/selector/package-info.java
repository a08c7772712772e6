/** Decides whether the selectors of a cell are disjoint and cover it. */
@NullMarked
package dev.statute.spec.check.selector;

import org.jspecify.annotations.NullMarked;
