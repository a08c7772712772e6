/**
 * The reference semantics: what a machine does with an input and what a policy decides, on plain values, slow and simple
 * on purpose. Whatever else runs a spec is compared with this.
 */
@NullMarked
package dev.statute.spec.interpret;

import org.jspecify.annotations.NullMarked;
