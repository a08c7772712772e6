/** From what a search saw to verdicts and findings. */
@NullMarked
package dev.statute.spec.explore.judge;

import org.jspecify.annotations.NullMarked;
