package dev.statute.session;

import dev.statute.session.SessionPlan.Command;
import dev.statute.session.SessionPlan.Step;
import dev.statute.session.SessionPlan.Submitted;
import dev.statute.session.SessionPlan.Turn;
import dev.statute.session.StoreFaults.Way;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Plans at random. */
final class SessionPlans {
    private static final List<String> WRITES = List.of(
            "persistInputState",
            "commitMachineLifecycle",
            "atomicApply",
            "persistOpsLifecycle",
            "deleteOpsLifecycle",
            "takeOver");
    private static final List<String> READS = List.of(
            "loadBoundaryReceipt",
            "loadNonTerminalInputs",
            "loadMachineLifecycleRecord",
            "loadInputState",
            "loadInputStateByKey",
            "loadOpsLifecycle");

    private SessionPlans() {}

    /** Plans whose store, if there is one, never fails. */
    static Arbitrary<SessionPlan> of(boolean durable) {
        return plans(durable, Arbitraries.just(List.of()));
    }

    /** Plans in which much happens in a store that never fails. */
    static Arbitrary<SessionPlan> busy() {
        return plans(true, steps().list().ofMinSize(20).ofMaxSize(40), Arbitraries.just(List.of()));
    }

    /** Plans whose store fails now and then. */
    static Arbitrary<SessionPlan> withFaults() {
        return plans(true, faults().list().ofMinSize(1).ofMaxSize(4));
    }

    /** Plans for several threads: no input is submitted twice, as nobody could say which of the two was the first one. */
    static Arbitrary<SessionPlan> forThreads() {
        return Arbitraries.of(true, false)
                .flatMap(durable -> plans(durable, durable ? faultsForThreads() : Arbitraries.just(List.of())))
                .map(plan -> new SessionPlan(
                        plan.durable(),
                        plan.steps().stream()
                                .filter(step -> step.submitted() != Submitted.REPEATED)
                                .toList(),
                        plan.turns(),
                        plan.faults()));
    }

    private static Arbitrary<SessionPlan> plans(boolean durable, Arbitrary<List<StoreFaults.Fault>> faults) {
        return plans(durable, steps().list().ofMinSize(1).ofMaxSize(40), faults);
    }

    private static Arbitrary<SessionPlan> plans(
            boolean durable, Arbitrary<List<Step>> steps, Arbitrary<List<StoreFaults.Fault>> faults) {
        return Combinators.combine(steps, turns().list().ofMaxSize(15), faults)
                .as((taken, turns, failing) -> new SessionPlan(durable, taken, turns, failing));
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Command> commands = Arbitraries.frequency(
                Tuple.of(4, Command.REGISTER),
                Tuple.of(10, Command.ENSURE_EXECUTOR),
                Tuple.of(14, Command.ACCEPT),
                Tuple.of(8, Command.ACCEPT_WITHOUT_WAKE),
                Tuple.of(18, Command.ACCEPT_WITH_COMPLETION),
                Tuple.of(8, Command.ACCEPT_AND_RUN),
                Tuple.of(4, Command.CANCEL_AFTER_BOUNDARY),
                Tuple.of(2, Command.HARD_CANCEL),
                Tuple.of(2, Command.INTERRUPT),
                Tuple.of(3, Command.RETIRE),
                Tuple.of(4, Command.RESET),
                Tuple.of(4, Command.RECYCLE),
                Tuple.of(4, Command.RECOVER),
                Tuple.of(2, Command.STOP),
                Tuple.of(1, Command.DESTROY),
                Tuple.of(4, Command.UNREGISTER));
        // Most is done to one session, so that more than a little happens to it.
        Arbitrary<Integer> sessions = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2));
        return Combinators.combine(
                        commands,
                        sessions,
                        Arbitraries.of(Submitted.class),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
    }

    private static Arbitrary<Turn> turns() {
        return Arbitraries.frequency(
                Tuple.of(6, Turn.SUCCEED),
                Tuple.of(2, Turn.NO_RESULT),
                Tuple.of(3, Turn.FAIL),
                Tuple.of(1, Turn.CANCELLED),
                Tuple.of(1, Turn.THROW),
                Tuple.of(1, Turn.OTHER_RUN),
                Tuple.of(1, Turn.OTHER_INPUTS),
                Tuple.of(5, Turn.STALL));
    }

    private static Arbitrary<StoreFaults.Fault> faults() {
        // What fails halfway is what several records are written with.
        Arbitrary<String> operations = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("persistInputState", "commitMachineLifecycle", "atomicApply")),
                Tuple.of(1, Arbitraries.of(WRITES)),
                Tuple.of(1, Arbitraries.of(READS)));
        return faults(operations, Arbitraries.of(Way.class));
    }

    /**
     * A plan has faults of calls that read, or of those that write. Both together have sessions given up during their runs by
     * others, which takes as long as a run is waited for.
     */
    private static Arbitrary<List<StoreFaults.Fault>> faultsForThreads() {
        Arbitrary<Way> whole = Arbitraries.of(Way.BEFORE, Way.AFTER, Way.DELAY);
        return Arbitraries.of(READS, WRITES)
                .flatMap(operations ->
                        faults(Arbitraries.of(operations), whole).list().ofMaxSize(2));
    }

    private static Arbitrary<StoreFaults.Fault> faults(Arbitrary<String> operations, Arbitrary<Way> ways) {
        return Combinators.combine(operations, Arbitraries.integers().between(1, 8), ways)
                .as(StoreFaults.Fault::new);
    }
}
