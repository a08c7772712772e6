/**
 * The wire form of what the session runtime stores and exchanges.
 *
 * <p>{@link dev.statute.session.json.WireFormats} is the door. Reading is strict about everything that has a meaning: a tag, a
 * name, a version or a number that is not known is refused with its place. Members that are not known are skipped, so that
 * older readers understand what newer writers add, except where a type says otherwise.
 */
@NullMarked
package dev.statute.session.json;

import org.jspecify.annotations.NullMarked;
