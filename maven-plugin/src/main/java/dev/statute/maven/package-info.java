/** Maven goals that compile, check, document and format specs. */
@NullMarked
package dev.statute.maven;

import org.jspecify.annotations.NullMarked;
