package driver;

import static org.junit.jupiter.api.Assertions.*;

import com.example.runtime.lifecycle.*;
import com.example.runtime.lifecycle.InputLifecycle.*;
import com.example.runtime.types.*;
import java.util.List;
import java.util.Optional;

/** Uses the generated fixtures as an application would. Each public method is a test of its own. */
public final class FixtureDriver {
    private static final RunId R1 = RunId.of("r1");
    private static final RunId R2 = RunId.of("r2");

    private FixtureDriver() {}

    private static State after(State state, Input input) {
        return ((Result.Accepted) InputLifecycle.apply(state, input)).after();
    }

    private static String refused(Snapshot snapshot) {
        return ((Restoration.Refused) InputLifecycle.restore(snapshot)).name();
    }

    public static void anAuthorityLeadsAnInputToItsEnd() throws Exception {
        var told = new java.util.ArrayList<Result>();
        var authority = new Authority(InputLifecycle.initial(), told::add);
        authority.queueAccepted();
        Result staged = authority.stageForRun(R1);
        assertEquals(1L, authority.state().attemptCount());
        assertEquals(Optional.of(R1), authority.state().lastRunId());
        assertEquals(
                List.of(new Effect.RunAssociated(R1)), ((Result.Accepted) staged).effects());
        Result refused = authority.markApplied(R2);
        assertEquals("RUN_MISMATCH apply", refused.fold(
                accepted -> "accepted",
                rejected -> rejected.reason() + " " + rejected.guard().orElseThrow().transition().specName(),
                ignored -> "ignored"));
        authority.markApplied(R1);
        authority.confirmBoundary(R1, 0);
        Result.Accepted consumed = (Result.Accepted) authority.consume(R1);
        assertEquals(Phase.CONSUMED, consumed.after().phase());
        assertEquals(Optional.of(0L), consumed.after().lastBoundary());
        assertEquals(List.of(new Effect.Finished(TerminalOutcome.CONSUMED)), consumed.effects());
        Result.Ignored late = (Result.Ignored) authority.abandon(AbandonReason.RESET);
        assertEquals("An input with an outcome has nothing left to abandon.", late.why());
        assertEquals(7, told.size());
        assertSame(late, told.get(6));
    }

    public static void phasesHaveExactlyTheirFields() throws Exception {
        State accepted = InputLifecycle.initial();
        Result result = InputLifecycle.apply(accepted, new Input.Supersede(InputId.of("i9")));
        State.Superseded superseded = (State.Superseded) ((Result.Accepted) result).after();
        assertEquals(InputId.of("i9"), superseded.supersededBy());
        for (Class<?> phase : State.class.getPermittedSubclasses()) {
            assertEquals(0, phase.getConstructors().length, phase.getName());
        }
        List<String> methods = java.util.Arrays.stream(State.Staged.class.getDeclaredMethods())
                .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .map(java.lang.reflect.Method::getName).sorted().toList();
        assertEquals(List.of("attemptCount", "attemptsLeft", "equals", "hashCode", "lastBoundary", "lastRunId",
                "phase", "sameRun", "toString"), methods);
    }

    public static void statesAreValues() throws Exception {
        State one = InputLifecycle.initial();
        State other = InputLifecycle.initial();
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        State queued = after(one, Input.QueueAccepted.INSTANCE);
        State first = after(queued, new Input.StageForRun(R1));
        State second = after(queued, new Input.StageForRun(R2));
        assertNotEquals(first, second);
        assertNotEquals(one, queued);
        assertEquals("Staged{attempt_count=1, last_run_id=RunId[value=r1], last_boundary=none}", first.toString());
    }

    public static void definitionsAreMethodsOfStates() throws Exception {
        State.Queued queued = (State.Queued) after(InputLifecycle.initial(), Input.QueueAccepted.INSTANCE);
        State staged = after(queued, new Input.StageForRun(R1));
        assertEquals(3L, queued.attemptsLeft());
        assertEquals(2L, staged.attemptsLeft());
        assertTrue(staged.sameRun(R1));
        assertFalse(staged.sameRun(R2));
        assertEquals(3L, InputLifecycle.MAX_ATTEMPTS);
    }

    public static void inputsRefuseWhatTheirTypesDoNotAllow() throws Exception {
        assertEquals("ConfirmBoundary.boundary is -1, outside of 0..9007199254740991",
                assertThrows(IllegalArgumentException.class, () -> new Input.ConfirmBoundary(R1, -1)).getMessage());
        assertEquals("StageForRun.run_id is null",
                assertThrows(NullPointerException.class, () -> new Input.StageForRun(null)).getMessage());
        assertThrows(NullPointerException.class, () -> RunId.of(null));
    }

    public static void constantsLeadBackToTheSpec() throws Exception {
        Guard guard = Guard.ROLL_BACK__RUN_MATCHES;
        assertEquals("InputLifecycle/transitions/roll_back/require/run_matches", guard.address());
        assertEquals("input-lifecycle.machine.yaml", guard.file());
        assertEquals(108, guard.line());
        assertEquals(Transition.ROLL_BACK, guard.transition());
        assertEquals("InputLifecycle/rejections/ReservedReason", Rejection.RESERVED_REASON.address());
        assertEquals("Only the machine may give up on attempts.", Rejection.RESERVED_REASON.doc());
        assertEquals(dev.statute.kernel.Caller.ERROR, Rejection.RESERVED_REASON.caller());
        assertEquals(dev.statute.kernel.Caller.CONFLICT, Rejection.RUN_MISMATCH.caller());
        assertEquals(dev.statute.kernel.Delivery.STORE, EffectName.BOUNDARY_RECORDED.delivery());
        assertTrue(Phase.APPLIED.isInRun());
        assertTrue(Phase.APPLIED.isApplied());
        assertFalse(Phase.QUEUED.isInRun());
        assertTrue(Phase.CONSUMED.terminal());
    }

    public static void snapshotsComeBackOnlyIfTheyAreStates() throws Exception {
        State staged = after(after(InputLifecycle.initial(), Input.QueueAccepted.INSTANCE), new Input.StageForRun(R1));
        assertEquals(staged, InputLifecycle.restore(InputLifecycle.snapshot(staged)).orElseThrow());
        assertEquals("attempt_count", refused(new Snapshot.Queued(4, Optional.empty(), Optional.empty())));
        assertEquals("queued_can_be_staged", refused(new Snapshot.Queued(3, Optional.empty(), Optional.empty())));
        assertEquals("last_run_id", refused(new Snapshot.Queued(0, null, Optional.empty())));
        assertEquals("last_boundary", refused(new Snapshot.Abandoned(0, Optional.empty(), Optional.of(-1L), AbandonReason.RESET)));
        assertEquals("abandon_reason", refused(new Snapshot.Abandoned(0, Optional.empty(), Optional.empty(), null)));
        assertEquals("boundary_needs_application", refused(new Snapshot.Superseded(0, Optional.empty(), Optional.of(1L), InputId.of("i1"))));
        assertThrows(IllegalArgumentException.class,
                () -> InputLifecycle.restore(new Snapshot.Queued(3, Optional.empty(), Optional.empty())).orElseThrow());
    }

    public static void aPreparedStepIsInvisibleUntilItIsCommitted() throws Exception {
        var told = new java.util.ArrayList<Result>();
        var authority = new Authority(InputLifecycle.initial(), told::add);
        Prepared queue = authority.prepare(Input.QueueAccepted.INSTANCE);
        Prepared same = authority.prepare(Input.QueueAccepted.INSTANCE);
        assertEquals(Phase.ACCEPTED, authority.state().phase());
        assertTrue(told.isEmpty());
        assertSame(queue.result(), queue.commit());
        assertEquals(Phase.QUEUED, authority.state().phase());
        assertEquals(List.of(queue.result()), told);
        assertThrows(IllegalStateException.class, queue::commit);
        assertThrows(IllegalStateException.class, same::commit);
        Prepared stage = authority.prepare(new Input.StageForRun(R1));
        stage.discard();
        assertThrows(IllegalStateException.class, stage::commit);
        assertEquals(Phase.QUEUED, authority.state().phase());
        Prepared overtaken = authority.prepare(new Input.StageForRun(R1));
        Prepared refused = authority.prepare(new Input.Consume(R1));
        authority.consume(R1);
        assertTrue(refused.commit() instanceof Result.Rejected);
        authority.supersede(InputId.of("i1"));
        assertThrows(IllegalStateException.class, overtaken::commit);
        assertEquals(Phase.SUPERSEDED, authority.state().phase());
        assertEquals(0, Prepared.class.getConstructors().length);
    }

    public static void aListenerCannotCallItsAuthorityBack() throws Exception {
        Authority[] holder = new Authority[1];
        holder[0] = new Authority(InputLifecycle.initial(), result -> holder[0].abandon(AbandonReason.RESET));
        assertThrows(IllegalStateException.class, () -> holder[0].queueAccepted());
        assertEquals(Phase.QUEUED, holder[0].state().phase());
    }

    public static void threadsTakeTurns() throws Exception {
        var slot = new RunSlot.Authority(RunSlot.initial());
        var accepted = new java.util.concurrent.atomic.AtomicInteger();
        Runnable work = () -> {
            for (int i = 0; i < 500; i++) {
                if (slot.begin(R1) instanceof RunSlot.Result.Accepted) {
                    accepted.incrementAndGet();
                    if (!(slot.complete() instanceof RunSlot.Result.Accepted)) {
                        throw new AssertionError("the run of this thread was ended by another");
                    }
                }
            }
        };
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var threads = new java.util.ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        assertTrue(accepted.get() > 0);
    }

    public static void anExplanationTellsTheValueOfEveryGuard() throws Exception {
        State staged = after(after(InputLifecycle.initial(), Input.QueueAccepted.INSTANCE), new Input.StageForRun(R1));
        var explanation = InputLifecycle.explain(staged, new Input.RollbackStaged(R2));
        assertEquals(InputLifecycle.apply(staged, new Input.RollbackStaged(R2)), explanation.decision());
        assertEquals(Optional.of(Transition.ROLL_BACK), explanation.transition());
        assertEquals(
                List.of(dev.statute.kernel.GuardCheck.of(Guard.ROLL_BACK__RUN_MATCHES, false)), explanation.guards());
        RunSlot.State running = ((RunSlot.Result.Accepted) RunSlot.apply(RunSlot.initial(), new RunSlot.Input.Begin(R1))).after();
        var join = RunSlot.explain(running, new RunSlot.Input.Join(R2));
        assertEquals(List.of("FAILS", "PASSES"),
                join.guards().stream().map(check -> check.verdict().name()).toList());
    }

    public static void refusalsAndConstantEffectsAreShared() throws Exception {
        State start = InputLifecycle.initial();
        assertSame(
                InputLifecycle.apply(start, new Input.StageForRun(R1)),
                InputLifecycle.apply(InputLifecycle.initial(), new Input.StageForRun(R2)));
        Result.Accepted one = (Result.Accepted) InputLifecycle.apply(start, Input.ConsumeOnAccept.INSTANCE);
        Result.Accepted two = (Result.Accepted) InputLifecycle.apply(start, Input.ConsumeOnAccept.INSTANCE);
        assertSame(one.effects(), two.effects());
        assertThrows(UnsupportedOperationException.class, () -> one.effects().clear());
    }
}
