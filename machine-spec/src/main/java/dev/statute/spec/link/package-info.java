/** Linking: from what was written to what it means. Resolves names, types and expressions; decides no rule of use. */
@NullMarked
package dev.statute.spec.link;

import org.jspecify.annotations.NullMarked;
