package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.SearchResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why a search has not seen all states within the domains. */
final class Gaps {
    private enum Gap {
        BUDGET("its budget ran out"),
        DEPTH("states that are deeper than `depth` were left out"),
        FILTER("states outside of `where` were not gone on from"),
        MOST("these were most of all"),
        FAULT("steps that break the machine were not gone on from"),
        START("with some values of parameters it cannot start"),
        ALL_FILTERED("every initial state is outside of `where`");

        private final String words;

        Gap(String words) {
            this.words = words;
        }
    }

    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    private final boolean nothing;

    private Gaps(boolean nothing) {
        this.nothing = nothing;
    }

    static Gaps of(SearchResult search) {
        Gaps gaps = new Gaps(search.space().size() == 0);
        if (gaps.nothing && search.filtered() > 0) {
            gaps.add(Gap.ALL_FILTERED, true);
            gaps.add(Gap.START, !search.badStarts().isEmpty());
            return gaps;
        }
        gaps.add(Gap.BUDGET, search.ranOut().isPresent());
        gaps.add(Gap.DEPTH, search.tooDeep() > 0);
        gaps.add(Gap.FILTER, search.filtered() > 0);
        gaps.add(Gap.MOST, isMost(search.filtered(), search));
        gaps.add(Gap.FAULT, !search.faults().isEmpty());
        gaps.add(Gap.START, !search.badStarts().isEmpty());
        return gaps;
    }

    /** Whether of the states that were generated more than half were left out. */
    static boolean isMost(long cut, SearchResult search) {
        return cut > search.counts().generated() / 2;
    }

    private void add(Gap gap, boolean present) {
        if (present) {
            gaps.add(gap);
        }
    }

    /** Whether there are any, so that what was not seen may exist all the same. */
    boolean any() {
        return !gaps.isEmpty();
    }

    /** Whether there is no state that was gone on from, so that nothing is known to hold. */
    boolean leaveNothing() {
        return nothing;
    }

    /** Whether a filter left states out. */
    boolean filtered() {
        return gaps.contains(Gap.FILTER) || gaps.contains(Gap.ALL_FILTERED);
    }

    /**
     * Whether what was not seen is no finding. A filter that leaves most states in does not excuse it: an author who writes one
     * says what is to be checked, and wants to know what is never tried there.
     */
    boolean excuseWhatIsMissing() {
        return gaps.stream().anyMatch(gap -> gap != Gap.FILTER);
    }

    /** Whether some states have steps that break the machine, so that where these would lead is not known. */
    boolean faults() {
        return gaps.contains(Gap.FAULT);
    }

    /** What they are, to follow a noun such as the exploration or a colon. */
    String words() {
        List<String> words = new ArrayList<>();
        gaps.forEach(gap -> words.add(gap.words));
        return String.join(", and ", words);
    }
}
