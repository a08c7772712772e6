/**
 * Credentials that sessions share, and the logins that give them.
 *
 * <p>Locks are taken in this order, and never the other way round: the gate of releases, the lock of the login payloads, the
 * lock of the leases, the lock of a store. Listeners are called with none of them.
 */
@NullMarked
package dev.statute.session.auth;

import org.jspecify.annotations.NullMarked;
