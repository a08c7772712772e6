/** What is run: primitives, their receipts, and the executor that applies them. */
@NullMarked
package dev.statute.session.run;

import org.jspecify.annotations.NullMarked;
