/** The language of Statute: reading, linking, checking and interpreting machines and policies. */
@NullMarked
package dev.statute.spec;

import org.jspecify.annotations.NullMarked;
