package dev.statute.store.sqlite.crash;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a process does, and where it stops.
 *
 * @param file the store
 * @param life which process of the file this is, from 1
 * @param seed what it does follows from that, as far as its threads take their turns alike
 * @param stop where it stops by itself; empty if it goes on until it is killed
 */
record Plan(Path file, int life, long seed, Optional<Stop> stop) {
    private static final String NOWHERE = "-";

    /**
     * A point, and how often it is passed before.
     *
     * @param point the point
     * @param passing at which passing, from 1
     */
    record Stop(String point, int passing) {}

    /** One line; the file comes last, as it may contain spaces. */
    String text() {
        String point = stop.map(Stop::point).orElse(NOWHERE);
        int passing = stop.map(Stop::passing).orElse(0);
        return life + " " + seed + " " + point + " " + passing + " " + file;
    }

    static Plan parse(String text) {
        String[] parts = text.split(" ", 5);
        Optional<Stop> stop = parts[2].equals(NOWHERE)
                ? Optional.empty()
                : Optional.of(new Stop(parts[2], Integer.parseInt(parts[3])));
        return new Plan(Path.of(parts[4]), Integer.parseInt(parts[0]), Long.parseLong(parts[1]), stop);
    }
}
