/** The documentation of a catalog: pages and diagrams together. */
@NullMarked
package dev.statute.generate.docs;

import org.jspecify.annotations.NullMarked;
