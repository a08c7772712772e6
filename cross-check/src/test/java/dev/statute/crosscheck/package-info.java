/**
 * Holds the readings of a spec against each other. The oracle is a naive search on the reference interpreter; TLC, run on
 * the exported module, has to answer the same.
 */
package dev.statute.crosscheck;
