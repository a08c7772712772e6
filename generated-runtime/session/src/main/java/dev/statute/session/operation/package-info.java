/** What is said of background operations: what they are, how they ended, and what is stored of them. */
@NullMarked
package dev.statute.session.operation;

import org.jspecify.annotations.NullMarked;
