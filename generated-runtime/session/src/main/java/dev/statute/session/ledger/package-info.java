/**
 * What is known of the inputs of a session. All of it is immutable: a change gives a new value and leaves the old one as it
 * was, so that keeping a reference is keeping a checkpoint.
 */
@NullMarked
package dev.statute.session.ledger;

import org.jspecify.annotations.NullMarked;
