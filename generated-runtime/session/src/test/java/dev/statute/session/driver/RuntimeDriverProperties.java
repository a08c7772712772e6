package dev.statute.session.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.store.TestStores;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever a driver is told, and wherever its store fails, nothing is lost and all that it knows fits together. */
class RuntimeDriverProperties {
    private static final int NO_FAULT = -1;

    @Provide
    Arbitrary<List<DriverScript.Step>> steps() {
        Arbitrary<DriverScript.Action> actions = Arbitraries.frequency(
                Tuple.of(4, DriverScript.Action.PROMPT),
                Tuple.of(3, DriverScript.Action.STEER),
                Tuple.of(6, DriverScript.Action.MESSAGE),
                Tuple.of(6, DriverScript.Action.PROGRESS),
                Tuple.of(1, DriverScript.Action.OPERATION),
                Tuple.of(3, DriverScript.Action.KEYED),
                Tuple.of(9, DriverScript.Action.START),
                Tuple.of(12, DriverScript.Action.STAGE),
                Tuple.of(4, DriverScript.Action.BOUNDARY),
                Tuple.of(3, DriverScript.Action.COMPLETE),
                Tuple.of(3, DriverScript.Action.COMMIT),
                Tuple.of(6, DriverScript.Action.FAIL),
                Tuple.of(2, DriverScript.Action.CANCEL),
                Tuple.of(2, DriverScript.Action.RESEQUENCE),
                Tuple.of(2, DriverScript.Action.ATTACH),
                Tuple.of(1, DriverScript.Action.DETACH),
                Tuple.of(2, DriverScript.Action.RETIRE),
                Tuple.of(3, DriverScript.Action.RECYCLE),
                Tuple.of(2, DriverScript.Action.RESET),
                Tuple.of(1, DriverScript.Action.ABANDON),
                Tuple.of(2, DriverScript.Action.RECOVER),
                Tuple.of(2, DriverScript.Action.RESTART),
                Tuple.of(1, DriverScript.Action.STOP),
                Tuple.of(1, DriverScript.Action.DESTROY));
        Arbitrary<Integer> faults = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(NO_FAULT)),
                Tuple.of(1, Arbitraries.integers().between(0, 3)));
        return Combinators.combine(actions, Arbitraries.integers().between(0, 3), faults)
                .as(DriverScript.Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }

    @Property(tries = 400)
    void aDurableDriverLosesNothingWhereverItsStoreFails(@ForAll("steps") List<DriverScript.Step> steps) {
        Statistics.collect(faultsSeen(true, steps) > 0);
        Statistics.coverage(coverage -> coverage.check(true).percentage(percent -> percent > 20.0));
    }

    @Property(tries = 400)
    void aDriverInMemoryLosesNothing(@ForAll("steps") List<DriverScript.Step> steps) {
        assertThat(faultsSeen(false, steps)).isZero();
    }

    private static int faultsSeen(boolean durable, List<DriverScript.Step> steps) {
        return TestStores.using(DriverSamples.LETTERS, store -> {
            DriverScript script = new DriverScript(durable, store);
            steps.forEach(script::take);
            return script.faultsSeen();
        });
    }
}
