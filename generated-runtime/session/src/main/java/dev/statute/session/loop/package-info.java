/**
 * What gives the queued inputs of a session to its executor, one batch after the other, and holds no thread while there is
 * nothing to do.
 *
 * <p>Locks are taken in one order: the gate of the session, then the lock of its driver, then those of mailbox and waiters,
 * which are held for moments and under which nothing is called. Executors, listeners and those who wait are called while none
 * of them is held.
 */
@NullMarked
package dev.statute.session.loop;

import org.jspecify.annotations.NullMarked;
