/** Folders that the plugin writes: only what changed, and nothing outside of them. */
@NullMarked
package dev.statute.maven.output;

import org.jspecify.annotations.NullMarked;
