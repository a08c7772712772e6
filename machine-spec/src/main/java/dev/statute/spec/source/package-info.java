/** Reading: files into text, text into a tree of YAML nodes that know their places. Nothing here knows a key's meaning. */
@NullMarked
package dev.statute.spec.source;

import org.jspecify.annotations.NullMarked;
