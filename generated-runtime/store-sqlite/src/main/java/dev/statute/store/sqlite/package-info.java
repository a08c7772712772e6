/** Keeps sessions in a SQLite file. */
@NullMarked
package dev.statute.store.sqlite;

import org.jspecify.annotations.NullMarked;
