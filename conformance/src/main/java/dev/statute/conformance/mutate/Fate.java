package dev.statute.conformance.mutate;

import java.util.Locale;
import org.apiguardian.api.API;

/** What became of a mutant. */
@API(status = API.Status.EXPERIMENTAL)
public enum Fate {
    /** The kit found a difference. */
    KILLED,
    /** It does the same as its original in everything that the domains allow, so there is no mistake to find. */
    EQUIVALENT,
    /** The kit found no difference, and there is one. */
    SURVIVED,
    /** The kit found no difference, and the budget does not tell whether there is one. */
    UNDECIDED;

    /** The word in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
