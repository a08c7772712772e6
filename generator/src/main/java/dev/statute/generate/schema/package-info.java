/** JSON Schemas of the file kinds, for editors that complete and explain keys. */
@NullMarked
package dev.statute.generate.schema;

import org.jspecify.annotations.NullMarked;
