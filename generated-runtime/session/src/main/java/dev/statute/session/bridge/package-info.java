/** How the owner of several sessions talks to one of them in the same process. */
@NullMarked
package dev.statute.session.bridge;

import org.jspecify.annotations.NullMarked;
