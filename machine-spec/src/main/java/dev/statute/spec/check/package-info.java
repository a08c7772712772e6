/** What can be said about machines and policies without running them: one class per rule, in a fixed order. */
@NullMarked
package dev.statute.spec.check;

import org.jspecify.annotations.NullMarked;
