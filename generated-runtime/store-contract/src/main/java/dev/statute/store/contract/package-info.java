/** What every store of the session runtime has to keep, as tests that the maker of one runs. */
@NullMarked
package dev.statute.store.contract;

import org.jspecify.annotations.NullMarked;
