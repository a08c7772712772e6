package dev.statute.session.loop;

import dev.statute.session.loop.LoopScript.Action;
import dev.statute.session.loop.LoopScript.Step;
import dev.statute.session.loop.LoopScript.Turn;
import dev.statute.session.loop.LoopStage.Threads;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is submitted, and whatever executor and store do: all who wait are told once, and nothing is done twice. */
class SessionLoopProperties {
    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Action> actions = Arbitraries.frequency(
                Tuple.of(8, Action.PROMPT),
                Tuple.of(6, Action.STEER),
                Tuple.of(8, Action.MESSAGE),
                Tuple.of(4, Action.PROGRESS),
                Tuple.of(6, Action.KEYED),
                Tuple.of(8, Action.WAKE),
                Tuple.of(3, Action.CANCEL),
                Tuple.of(2, Action.RESET),
                Tuple.of(2, Action.RECYCLE),
                Tuple.of(1, Action.RETIRE),
                Tuple.of(1, Action.STOP),
                Tuple.of(1, Action.CLOSE),
                Tuple.of(1, Action.DESTROY));
        Arbitrary<Integer> faults = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, 6)));
        return Combinators.combine(actions, Arbitraries.integers().between(0, 5), faults)
                .as(Step::new);
    }

    @Property(tries = 300)
    void everybody_is_told_once_and_nothing_is_done_twice(
            @ForAll Threads threads, @ForAll("scripts") List<Step> steps, @ForAll("turns") List<Turn> turns) {
        try (LoopScript script = new LoopScript(threads, turns)) {
            steps.forEach(script::take);
            script.finish();
            script.outcomes().forEach(outcome -> Statistics.label("told").collect(outcome.completionClass()));
        }
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        return steps().list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Arbitraries.frequency(
                        Tuple.of(6, Turn.SUCCEED),
                        Tuple.of(2, Turn.NO_RESULT),
                        Tuple.of(3, Turn.FAIL),
                        Tuple.of(1, Turn.CANCELLED),
                        Tuple.of(1, Turn.PANIC),
                        Tuple.of(1, Turn.OTHER_RUN))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
