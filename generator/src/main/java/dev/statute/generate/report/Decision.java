package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Span;
import java.util.Optional;

/**
 * What the spec decided in a step of a run.
 *
 * @param kind {@code accepted}, {@code rejected}, {@code ignored} or {@code fault}
 * @param transition the name of the transition that was taken, or that was being taken
 * @param reason the name of the reason of a refusal
 * @param guard the name of the guard that refused
 * @param words why, where it is not the transition alone; may be empty
 * @param at the part of the spec that decided
 */
record Decision(
        String kind,
        Optional<String> transition,
        Optional<String> reason,
        Optional<String> guard,
        String words,
        Span at) {
    static final String ACCEPTED = "accepted";

    boolean isAccepted() {
        return kind.equals(ACCEPTED);
    }
}
