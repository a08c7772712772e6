/**
 * How those who wait for inputs hear what became of them. Who is told what is decided by the tables of completions; here it is
 * only delivered.
 */
@NullMarked
package dev.statute.session.completion;

import org.jspecify.annotations.NullMarked;
