/** What holds of every generated class besides agreement with its spec. */
@NullMarked
package dev.statute.conformance.law;

import org.jspecify.annotations.NullMarked;
