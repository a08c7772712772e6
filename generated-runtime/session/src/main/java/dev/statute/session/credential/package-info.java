/** Names of credentials, and what is kept of logins until they are done. Nothing here decides anything. */
@NullMarked
package dev.statute.session.credential;

import org.jspecify.annotations.NullMarked;
