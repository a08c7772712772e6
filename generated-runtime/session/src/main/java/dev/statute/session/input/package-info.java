/**
 * What is submitted to a session: six kinds of input, their header, their content, and how they are named.
 *
 * <p>Everything here is immutable and says what was submitted. What is done about it is decided by the generated
 * authorities.
 */
@NullMarked
package dev.statute.session.input;

import org.jspecify.annotations.NullMarked;
