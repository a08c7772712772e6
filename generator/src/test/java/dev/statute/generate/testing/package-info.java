/** Runs generated code through its public face and compares it with the reference. */
package dev.statute.generate.testing;
