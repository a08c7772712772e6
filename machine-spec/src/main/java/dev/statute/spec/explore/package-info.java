/** All reachable states of a machine within its declared domains, and what they say about it. */
@NullMarked
package dev.statute.spec.explore;

import org.jspecify.annotations.NullMarked;
