/** Many sessions and many inputs at once. A small number of both is part of the build, a large one has a profile. */
@NullMarked
package dev.statute.session.soak;

import org.jspecify.annotations.NullMarked;
