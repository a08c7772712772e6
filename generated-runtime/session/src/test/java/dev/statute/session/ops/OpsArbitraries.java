package dev.statute.session.ops;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any things that a registry can be told. */
public final class OpsArbitraries {
    private OpsArbitraries() {}

    /** Some steps; most of them begin, go on and end operations. */
    public static Arbitrary<List<OpsScript.Step>> steps(int most) {
        Arbitrary<OpsScript.Action> actions = Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.of(
                                OpsScript.Action.REGISTER_TOOL,
                                OpsScript.Action.REGISTER_MEMBER,
                                OpsScript.Action.START,
                                OpsScript.Action.WATCH,
                                OpsScript.Action.WAIT,
                                OpsScript.Action.COMPLETE)),
                Tuple.of(2, Arbitraries.of(OpsScript.Action.class)));
        return Combinators.combine(actions, Arbitraries.integers().between(0, OpsScript.LAST_OPERATION))
                .as(OpsScript.Step::new)
                .list()
                .ofMaxSize(most);
    }
}
