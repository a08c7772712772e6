/**
 * What those use who report details of a session and ask for them: one handle for each concern, and under each of them the
 * authority that decides.
 *
 * <p>Nothing in here knows sessions: whoever makes an authority says with which gate it is to be alone.
 */
@NullMarked
package dev.statute.session.handle;

import org.jspecify.annotations.NullMarked;
