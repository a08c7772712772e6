/**
 * The keys of every element of the language as data: which there are, what their values look like, and a sentence on
 * each. The readers check files against these tables, the formatter takes the order of keys from them, and schemas for
 * editors are made from them.
 */
@NullMarked
package dev.statute.spec.syntax.schema;

import org.jspecify.annotations.NullMarked;
