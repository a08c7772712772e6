package dev.statute.spec.explore.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nearest place at which each of the {@link Subjects} was seen. Belongs to one thread. */
final class Spots {
    private static final int[] NOTHING_CHOSEN = {};

    private final int words;
    private final @Nullable Spot[] nearest;
    private final boolean[] settled;

    Spots(int subjects, int words) {
        this.words = words;
        this.nearest = new Spot[subjects];
        this.settled = new boolean[subjects];
    }

    /** Whether a subject was seen so near that it makes no sense to look further. */
    boolean isSettled(int subject) {
        return settled[subject];
    }

    /** Notes that a subject was seen in a state. */
    void note(int subject, Place place) {
        if (isNews(subject, place)) {
            nearest[subject] = Spot.of(place, words, Optional.empty(), NOTHING_CHOSEN);
        }
    }

    /** Notes that a subject was seen when an input was given in a state. */
    void note(int subject, Place place, PayloadLoops payload, int entered, StepRun run) {
        if (isNews(subject, place)) {
            int[] chosen = new int[entered];
            System.arraycopy(run.chosen(), 0, chosen, 0, entered);
            nearest[subject] = Spot.of(place, words, Optional.of(payload), chosen);
        }
    }

    private boolean isNews(int subject, Place place) {
        Spot known = nearest[subject];
        return known == null || !known.isNearer(place.depth, place.packed, place.at);
    }

    /** All states of a level have been expanded. */
    void levelEnded(int depth) {
        for (int subject = 0; subject < nearest.length; subject++) {
            Spot spot = nearest[subject];
            settled[subject] |= spot != null && spot.depth() <= depth;
        }
    }

    /** Takes over what another thread has seen nearer. */
    void merge(Spots other) {
        for (int subject = 0; subject < nearest.length; subject++) {
            Spot theirs = other.nearest[subject];
            Spot mine = nearest[subject];
            if (theirs != null && (mine == null || !mine.isNearer(theirs.depth(), theirs.packed(), 0))) {
                nearest[subject] = theirs;
            }
        }
    }

    /** Where a subject was seen. */
    Optional<Spot> nearest(int subject) {
        return Optional.ofNullable(nearest[subject]);
    }
}
