/** Values that every other package of the session runtime may use. */
@NullMarked
package dev.statute.session.value;

import org.jspecify.annotations.NullMarked;
