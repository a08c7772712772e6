/**
 * Processes that are killed while they store something, logs that are cut off, and processes that use one file. A few of them are
 * part of the build, many have a profile.
 */
@NullMarked
package dev.statute.store.sqlite.crash;

import org.jspecify.annotations.NullMarked;
