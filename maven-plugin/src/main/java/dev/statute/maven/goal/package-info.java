/** The work of the goals, free of Maven: each takes an immutable request and answers with a result. */
@NullMarked
package dev.statute.maven.goal;

import org.jspecify.annotations.NullMarked;
