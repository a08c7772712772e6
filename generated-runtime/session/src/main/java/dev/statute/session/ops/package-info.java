/**
 * The operations that go on in the background of a session: {@link dev.statute.session.ops.OpsLifecycleRegistry} is the door.
 *
 * <p>Locks are taken in one order: that of a registry, then that of its feed, which is held for moments and under which
 * nothing is called. Whoever watches, listens or stores is called while neither is held, in the order in which things
 * happened, one call at a time.
 */
@NullMarked
package dev.statute.session.ops;

import org.jspecify.annotations.NullMarked;
