/** What the goals read: the specs of the module, those that dependencies pack, and how places in them are shown. */
@NullMarked
package dev.statute.maven.input;

import org.jspecify.annotations.NullMarked;
