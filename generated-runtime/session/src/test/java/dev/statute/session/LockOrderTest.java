package dev.statute.session;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            List.of(Runtimes.session(1), Runtimes.session(2), Runtimes.session(3));
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
        for (SessionId session : SESSIONS) {
            runtime.ensureExecutor(session, doing(succeeds(), fails(), succeeds()));
        }
        RecordingLocks locks = new RecordingLocks();
        locks.in(runtime);
        threads.set(loops);

        List<? extends Future<?>> done = IntStream.range(0, USERS)
                .mapToObj(user -> users.submit(() -> use(runtime, new Random(user))))
                .toList();
        done.forEach(Waiting::result);
        Waiting.forAll(users);
        SESSIONS.forEach(runtime::unregister);
        Waiting.forAll(loops);

        assertThat(locks.pairs()).contains("CommandGate -> SessionDriver", "CommandGate -> CompletionRegistry");
        assertThat(cycles(locks.pairs())).isEmpty();
        assertThat(locks.pairs())
                .as("the gate is the first lock, and nobody holds two of them")
                .noneMatch(pair -> pair.endsWith("-> CommandGate"));
    }

    @Test
    void anInversionIsFound() {
        assertThat(cycles(Set.of("A -> B", "B -> C", "C -> A", "C -> D")))
                .contains("A")
                .doesNotContain("D");
    }

    private void use(SessionRuntime runtime, Random random) {
        for (int time = 0; time < COMMANDS; time++) {
            SessionId session = SESSIONS.get(random.nextInt(SESSIONS.size()));
            try {
                command(runtime, session, random.nextInt(10));
            } catch (RuntimeDriverException refusal) {
                assertThat(refusal.kind())
                        .isIn(RuntimeDriverException.Kind.NOT_READY, RuntimeDriverException.Kind.INTERNAL);
            }
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
            default -> runtime.reset(session);
        }
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

    /** The locks that are on a way which leads back to them. */
    private static Set<String> cycles(Set<String> pairs) {
        Map<String, Set<String>> after = new HashMap<>();
        pairs.forEach(pair -> {
            String[] two = pair.split(" -> ");
            after.computeIfAbsent(two[0], none -> new HashSet<>()).add(two[1]);
        });
        Set<String> found = new HashSet<>();
        after.keySet().forEach(start -> {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(after.getOrDefault(start, Set.of()));
            while (!open.isEmpty()) {
                String next = open.remove(open.size() - 1);
                if (reached.add(next)) {
                    open.addAll(after.getOrDefault(next, Set.of()));
                }
            }
            if (reached.contains(start)) {
                found.add(start);
            }
        });
        return found;
    }
}
