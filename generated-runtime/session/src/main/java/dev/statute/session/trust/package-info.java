/** Has stores of trusted peers agree with what the machines of a session say. Nothing is remembered here. */
@NullMarked
package dev.statute.session.trust;

import org.jspecify.annotations.NullMarked;
