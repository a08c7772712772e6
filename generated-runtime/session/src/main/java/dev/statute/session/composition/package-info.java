/**
 * How what one machine tells reaches another as an input or a signal. Routes are data, checked when a table of them is made; tables
 * of the spec say whether an effect is delivered, and who takes it.
 */
@NullMarked
package dev.statute.session.composition;

import org.jspecify.annotations.NullMarked;
