/** From what was written to what it means: names are checked, looked up and replaced by references. */
@NullMarked
package dev.statute.spec.link;

import org.jspecify.annotations.NullMarked;
