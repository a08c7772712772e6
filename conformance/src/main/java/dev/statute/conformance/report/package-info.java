/** What a run of the kit gave, for people and for tools: a table, a page, JSON, and tests to paste. */
@NullMarked
package dev.statute.conformance.report;

import org.jspecify.annotations.NullMarked;
