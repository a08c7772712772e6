/** Writes specs in their canonical layout: order of keys, quotes, columns. Comments and blank lines stay. */
@NullMarked
package dev.statute.spec.format;

import org.jspecify.annotations.NullMarked;
