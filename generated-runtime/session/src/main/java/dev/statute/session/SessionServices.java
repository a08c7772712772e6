package dev.statute.session;

import dev.statute.session.auth.AuthAuthority;

/**
 * What the handles of all sessions of a runtime go through.
 *
 * @param callerRuns does the runs of those who submit
 * @param endOfLife begins sessions anew
 * @param departure gives sessions up
 * @param auth what is known of credentials
 */
record SessionServices(
        SessionCallerRuns callerRuns, SessionEndOfLife endOfLife, SessionDeparture departure, AuthAuthority auth) {}
