/** What a runtime tells its observers. Events are observation only: they are neither stored nor replayed. */
@NullMarked
package dev.statute.session.event;

import org.jspecify.annotations.NullMarked;
