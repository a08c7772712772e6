package dev.statute.store.contract;

import dev.statute.session.store.RuntimeStore;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A rule that a store breaks.
 *
 * @param name what the store does
 * @param group the group of tests in which the test stands that is named for the rule
 * @param test the name of that test
 * @param broken makes a store that breaks the rule of one that keeps it, and keeps every other one
 */
record Defect(String name, Class<?> group, String test, UnaryOperator<RuntimeStore> broken) {
    /** Yielding would not do: on a busy machine nobody else of this test may be given the processor. */
    private static final long PAUSE_NANOS = 1_000_000;

    /** All of them. */
    static Stream<Defect> all() {
        return Stream.of(BoundaryDefects.ALL, InputDefects.ALL, SessionDefects.ALL, SharingDefects.ALL)
                .flatMap(List::stream);
    }

    /** The one with a name. */
    static Defect named(String name) {
        return all().filter(defect -> defect.name().equals(name)).findFirst().orElseThrow();
    }

    /** Gives other threads the time to come in between. */
    static void letOthersWork() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Override
    public String toString() {
        return name;
    }
}
