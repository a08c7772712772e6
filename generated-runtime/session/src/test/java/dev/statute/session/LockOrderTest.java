package dev.statute.session;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.ended;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order locks are taken. docs/session.md states the order. */
class LockOrderTest {
    private static final List<SessionId> SESSIONS =
            List.of(Runtimes.session(1), Runtimes.session(2), Runtimes.session(3), Runtimes.session(4));
    /** What its submitters run themselves, until somebody brings an executor. */
    private static final SessionId WITHOUT_EXECUTOR = SESSIONS.get(3);

    private static final int USERS = 4;
    private static final int COMMANDS = 200;

    private final AtomicInteger inputs = new AtomicInteger();

    @Test
    void locksAreTakenInOneOrder() throws Exception {
        ExecutorService loops = Executors.newFixedThreadPool(2);
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        AtomicReference<Executor> threads = new AtomicReference<>(Runnable::run);
        SessionRuntime runtime = Runtimes.with(SessionRuntime.persistentWithoutBlobs(new InMemoryRuntimeStore())
                .loopExecutor(task -> threads.get().execute(task)));
        for (SessionId session : SESSIONS.subList(0, 3)) {
            runtime.ensureExecutor(session, executor());
        }
        runtime.register(WITHOUT_EXECUTOR);
        RecordingLocks locks = new RecordingLocks();
        locks.in(runtime);
        threads.set(loops);

        List<? extends Future<?>> done = IntStream.range(0, USERS)
                .mapToObj(user -> users.submit(() -> use(runtime, new Random(user))))
                .toList();
        done.forEach(Waiting::result);
        List<? extends Future<?>> ends = IntStream.range(0, USERS)
                .mapToObj(user -> users.submit(() -> end(runtime, user)))
                .toList();
        ends.forEach(Waiting::result);
        Waiting.forAll(users);
        SESSIONS.forEach(runtime::unregister);
        Waiting.forAll(loops);

        assertThat(locks.pairs()).contains("CommandGate -> SessionDriver", "CommandGate -> CompletionRegistry");
        assertThat(RecordingLocks.cycles(locks.pairs())).isEmpty();
        assertThat(locks.pairs())
                .as("the gate is the first lock, and nobody holds two of them")
                .noneMatch(pair -> pair.endsWith("-> CommandGate"));
    }

    @Test
    void anInversionIsFound() {
        assertThat(RecordingLocks.cycles(Set.of("A -> B", "B -> C", "C -> A", "C -> D")))
                .contains("A")
                .doesNotContain("D");
    }

    private void use(SessionRuntime runtime, Random random) {
        for (int time = 0; time < COMMANDS; time++) {
            SessionId session = SESSIONS.get(random.nextInt(SESSIONS.size()));
            unlessRefused(() -> command(runtime, session, random.nextInt(18)));
        }
    }

    /** Sessions do not come back from this, so it is done when all else was. */
    private static void end(SessionRuntime runtime, int user) {
        for (SessionId session : SESSIONS) {
            unlessRefused(() -> {
                switch (user) {
                    case 0 -> runtime.stop(session, "enough");
                    case 1 -> runtime.destroy(session);
                    case 2 -> runtime.hardCancel(session, "now");
                    default -> runtime.retire(session);
                }
            });
        }
    }

    private static void unlessRefused(Runnable command) {
        try {
            command.run();
        } catch (RuntimeDriverException refusal) {
            assertThat(refusal.kind())
                    .isIn(
                            RuntimeDriverException.Kind.NOT_READY,
                            RuntimeDriverException.Kind.DESTROYED,
                            RuntimeDriverException.Kind.INTERNAL);
        }
    }

    private void command(SessionRuntime runtime, SessionId session, int which) {
        int number = inputs.incrementAndGet();
        switch (which) {
            case 0, 1, 2 -> runtime.acceptWithCompletion(session, prompt(number));
            case 3 -> runtime.acceptWithoutWake(session, prompt(number));
            case 4 -> runtime.cancelAfterBoundary(session);
            case 5 -> runtime.recycle(session);
            case 6 -> runtime.prepareBindings(session);
            case 7 -> runOperation(runtime, session, number);
            case 8 -> runtime.spineSnapshot(session);
            case 9 -> runtime.retire(session);
            case 10 -> runtime.recover(session);
            case 11 -> runtime.hardCancel(session, "now");
            case 12, 13 ->
                runtime.acceptAndRun(
                        session,
                        prompt(number),
                        (run, primitive) -> ended(run, primitive, new CoreApplyTerminal.NoResult()));
            case 14 -> runtime.ensureExecutor(session, executor());
            case 15 -> runtime.setSilentIntents(session, Set.of(new SilentIntent("status")));
            case 16 -> runtime.updateIngressContext(session, Optional.of((mode, exited) -> () -> {}), true);
            default -> runtime.reset(session);
        }
    }

    private static ScriptedExecutor executor() {
        return doing(succeeds(), fails(), succeeds()).handles(reason -> {}, reason -> {});
    }

    private static void runOperation(SessionRuntime runtime, SessionId session, int number) {
        OperationId id = new OperationId(Samples.uuid(number));
        runtime.operations(session).ifPresent(operations -> {
            operations.registerOperation(new OperationSpec(
                    id, OperationKind.BACKGROUND_TOOL_OP, session, "tool", "test", Optional.empty(), false));
            operations.provisioningSucceeded(id);
            operations.completeOperation(id, new OperationResult(new OperationText("ok"), false, 1, 0));
        });
    }
}
