package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpotsTest {
    private static final int SUBJECT = 0;

    private final Spots spots = new Spots(1, 2);

    @Test
    void aNearerLevelWins() {
        spots.note(SUBJECT, place(3, 1, 1));
        spots.note(SUBJECT, place(2, 9, 9));
        spots.note(SUBJECT, place(4, 0, 0));

        assertThat(nearest().depth()).isEqualTo(2);
    }

    @Test
    void onOneLevelTheSmallestBitsWinWhoeverComesFirst() {
        spots.note(SUBJECT, place(2, 5, -1));
        spots.note(SUBJECT, place(2, 5, 1));
        spots.note(SUBJECT, place(2, -5, 0));

        assertThat(nearest().packed()).containsExactly(5, 1);
    }

    @Test
    void aSubjectIsSettledWhenItsWholeLevelHasBeenLookedAt() {
        spots.note(SUBJECT, place(3, 7, 7));

        spots.levelEnded(2);
        assertThat(spots.isSettled(SUBJECT)).isFalse();
        spots.levelEnded(3);
        assertThat(spots.isSettled(SUBJECT)).isTrue();
    }

    @Test
    void whatAnotherThreadHasSeenNearerIsTakenOver() {
        Spots other = new Spots(1, 2);
        other.note(SUBJECT, place(2, 4, 4));
        spots.merge(other);
        assertThat(nearest().packed()).containsExactly(4, 4);

        spots.note(SUBJECT, place(2, 3, 3));
        spots.merge(other);
        assertThat(nearest().packed()).containsExactly(3, 3);
    }

    private Spot nearest() {
        return spots.nearest(SUBJECT).orElseThrow();
    }

    private static Place place(int depth, long... packed) {
        Place place = new Place();
        place.move(packed, 0, depth, 0, true);
        return place;
    }
}
