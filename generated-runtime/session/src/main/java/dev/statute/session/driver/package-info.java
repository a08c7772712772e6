/**
 * What owns the inputs of one session: it asks the generated authorities, and carries out what they say.
 *
 * <p>All that a driver knows is one immutable value. A command works on a copy; what it makes of it becomes visible as a whole,
 * after everything that has to be stored was stored, or not at all.
 */
@NullMarked
package dev.statute.session.driver;

import org.jspecify.annotations.NullMarked;
