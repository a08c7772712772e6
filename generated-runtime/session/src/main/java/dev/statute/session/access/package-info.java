/** Who may do what the library keeps to itself. */
@NullMarked
package dev.statute.session.access;

import org.jspecify.annotations.NullMarked;
