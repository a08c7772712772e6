/** Where a runtime keeps what has to outlive it. */
@NullMarked
package dev.statute.session.store;

import org.jspecify.annotations.NullMarked;
