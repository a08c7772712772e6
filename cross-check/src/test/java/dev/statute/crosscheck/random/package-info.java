/**
 * Machine specs at random, written as their authors would write them. What is written compiles by construction; what it
 * means is left to chance.
 */
package dev.statute.crosscheck.random;
