/** Documentation pages of machines and policies in GitHub's Markdown. */
@NullMarked
package dev.statute.generate.markdown;

import org.jspecify.annotations.NullMarked;
