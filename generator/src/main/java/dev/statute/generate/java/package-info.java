/**
 * Emitters that turn machines, policies and types into Java sources. Each maps one kind of model node to one kind of
 * declaration; {@link dev.statute.generate.JavaGenerator} puts them together.
 */
@NullMarked
package dev.statute.generate.java;

import org.jspecify.annotations.NullMarked;
