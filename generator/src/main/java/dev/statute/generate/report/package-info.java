/** Reports on machines and policies: what was checked, explored and found, for programs and for people. */
@NullMarked
package dev.statute.generate.report;

import org.jspecify.annotations.NullMarked;
