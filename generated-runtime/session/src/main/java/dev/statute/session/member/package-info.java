/** What the owner of several sessions and one of them tell each other. Plain values; nothing here decides anything. */
@NullMarked
package dev.statute.session.member;

import org.jspecify.annotations.NullMarked;
