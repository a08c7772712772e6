package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Lets two threads do what their histories say, many times over: each time on an authority of its own in the same state, and
 * each time beginning as close together as two threads can.
 */
record Race<S, I>(Bridge<S, I> bridge, TimeLimit limit) {
    /** So often the threads have to be under way at the same time: whether they meet at a bad moment is a matter of luck. */
    private static final int ROUNDS = 50;

    /** The limit of time for that: on a busy machine the threads may hardly ever run at the same time. */
    private static final long MOST_NANOS = 50_000_000;

    /**
     * What became of a call.
     *
     * @param answer what was answered, by {@code prepare} if that was called
     * @param done whether it took effect: a step is not committed if another came between
     */
    record Done(Answer answer, boolean done) {
        @Override
        public String toString() {
            return Texts.of(answer) + (done ? "" : ", not committed, as another step came between");
        }
    }

    /** What was seen in one round: what became of the calls of both threads, and the state in the end. */
    record Seen(List<Done> one, List<Done> other, MachineState end) {}

    /** All that was seen, each once. */
    Set<Seen> run(Histories histories) throws ExecutionException, TimeoutException {
        Track<S, I> track = limit.one(() -> new Track<>(bridge, start(histories)));
        List<Ready<I>> one = limit.one(() -> ready(histories.one()));
        List<Ready<I>> other = limit.one(() -> ready(histories.other()));
        limit.all(List.of(() -> track.lead(one), () -> track.follow(other)));
        return track.seen;
    }

    /** The state in which the authorities are. */
    S start(Histories histories) {
        S state = bridge.initial(histories.start().parameters());
        for (InputValue input : histories.start().inputs()) {
            state = bridge.apply(state, bridge.input(input)).after().orElse(state);
        }
        return state;
    }

    /** Inputs are made before: making them takes longer than deciding them. */
    private List<Ready<I>> ready(List<Histories.Call> history) {
        return history.stream()
                .map(call -> new Ready<>(bridge.input(call.input()), call.prepared()))
                .toList();
    }

    private record Ready<I>(I input, boolean prepared) {}

    /** What one thread did in one round, and when. */
    private record Lap(List<Done> done, long from, long to) {
        boolean overlaps(Lap other) {
            return from < other.to && other.from < to;
        }
    }

    /** Where the threads run. What they share is handed over at the meetings. */
    private static final class Track<S, I> {
        private final Bridge<S, I> bridge;
        private final S start;
        private final Meeting meeting = new Meeting();
        private final Set<Seen> seen = new LinkedHashSet<>();
        private Owner<S, I> owner;
        private Lap others = new Lap(List.of(), 0, 0);

        Track(Bridge<S, I> bridge, S start) {
            this.bridge = bridge;
            this.start = start;
            this.owner = bridge.authority(start);
        }

        /** The thread that counts the rounds. */
        boolean lead(List<Ready<I>> history) throws InterruptedException {
            try {
                long end = System.nanoTime() + MOST_NANOS;
                int together = 0;
                while (together < ROUNDS && System.nanoTime() < end && meeting.await()) {
                    Lap mine = lap(history);
                    if (!meeting.await()) {
                        break;
                    }
                    seen.add(new Seen(mine.done(), others.done(), bridge.read(owner.state())));
                    together += mine.overlaps(others) ? 1 : 0;
                    owner = bridge.authority(start);
                }
                return true;
            } finally {
                meeting.leave();
            }
        }

        boolean follow(List<Ready<I>> history) throws InterruptedException {
            try {
                while (meeting.await()) {
                    others = lap(history);
                    if (!meeting.await()) {
                        break;
                    }
                }
                return true;
            } finally {
                meeting.leave();
            }
        }

        private Lap lap(List<Ready<I>> history) {
            List<Done> done = new ArrayList<>(history.size());
            Owner<S, I> shared = owner;
            long from = System.nanoTime();
            for (Ready<I> call : history) {
                done.add(
                        call.prepared()
                                ? commit(shared.prepare(call.input()))
                                : new Done(shared.apply(call.input()), true));
            }
            return new Lap(done, from, System.nanoTime());
        }

        private static Done commit(Preparation preparation) {
            try {
                preparation.commit();
                return new Done(preparation.answer(), true);
            } catch (IllegalStateException overtaken) {
                return new Done(preparation.answer(), false);
            }
        }
    }
}
