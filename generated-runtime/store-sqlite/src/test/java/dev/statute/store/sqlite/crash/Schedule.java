package dev.statute.store.sqlite.crash;

import dev.statute.store.sqlite.ProbedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Which process is killed when. All of it follows from a seed: every point comes once first, in a random order, and then come
 * random moments, and points, most of all the one where a promise is seen that was given too early.
 *
 * @param seed the seed
 */
record Schedule(long seed) {
    /** So many processes have the same file, one after the other. */
    static final int LIVES = 6;

    private static final List<String> POINTS = ProbedStore.points();
    private static final int LINES_MAX = 600;
    private static final int OFTEN = 50;
    private static final int SELDOM = 3;
    private static final long PRIME = 1_000_003;

    /**
     * When a process is killed: when it has come to a point, or has said so many lines.
     *
     * @param stop the point
     * @param lines how many lines; counts only if there is no point
     */
    record Kill(Optional<Plan.Stop> stop, int lines) {
        /** In words. */
        @Override
        public String toString() {
            return stop.map(at -> at.point() + ", passing " + at.passing()).orElse("after " + lines + " lines");
        }
    }

    static int points() {
        return POINTS.size();
    }

    Kill kill(int round) {
        Random random = new Random(seedOf(round));
        if (round < POINTS.size()) {
            List<String> shuffled = new ArrayList<>(POINTS);
            Collections.shuffle(shuffled, new Random(seed));
            return at(shuffled.get(round), random);
        }
        return switch (random.nextInt(6)) {
            case 0 -> at(POINTS.get(random.nextInt(POINTS.size())), random);
            case 1, 2 -> at(ProbedStore.BEFORE_COMMIT, random);
            // More often early than late: a process is young only once.
            default -> new Kill(Optional.empty(), (int) (LINES_MAX * Math.pow(random.nextDouble(), 2)));
        };
    }

    private static Kill at(String point, Random random) {
        boolean often = List.of("BEGIN", "COMMIT", "PUT_INPUT", "PUT_LIFECYCLE", "acknowledgement").stream()
                .anyMatch(point::endsWith);
        return new Kill(Optional.of(new Plan.Stop(point, 1 + random.nextInt(often ? OFTEN : SELDOM))), 0);
    }

    /** What the process of a round does follows from this. */
    long seedOf(int round) {
        return seed * PRIME + round;
    }

    static int lifeOf(int round) {
        return round % LIVES + 1;
    }

    static int fileOf(int round) {
        return round / LIVES;
    }
}
