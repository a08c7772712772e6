package dev.statute.store.sqlite;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Two sessions of which a store keeps something of every kind, the same in every run. */
final class StoredSessions {
    static final SessionId FIRST = new SessionId(uuid(1));
    static final SessionId SECOND = new SessionId(uuid(2));
    static final List<SessionId> BOTH = List.of(FIRST, SECOND);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private StoredSessions() {}

    private static UUID uuid(long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static LogicalRuntimeId runtime(SessionId session) {
        return LogicalRuntimeId.forSession(session);
    }

    static SessionRuntime on(RuntimeStore store) {
        return SessionRuntime.persistentWithoutBlobs(store).clock(CLOCK).build();
    }

    /** Has sessions stored: inputs that are done and inputs that wait, with keys and without, and all that goes with them. */
    static void fill(RuntimeStore store) {
        AtomicLong last = new AtomicLong(100);
        IdSource ids = () -> uuid(last.incrementAndGet());
        InputFactory inputs = new InputFactory(CLOCK, ids);
        SessionRuntime runtime = SessionRuntime.persistentWithoutBlobs(store)
                .clock(CLOCK)
                .ids(ids)
                .build();
        store.persistAuthOauthFlowSnapshot("logins".getBytes(StandardCharsets.UTF_8));
        for (SessionId session : BOTH) {
            runtime.prepareBindings(session);
            for (int i = 0; i < 4; i++) {
                Input done = keyed(inputs.prompt("done " + i), "done " + i);
                runtime.acceptAndRun(session, done, StoredSessions::apply);
            }
            for (int i = 0; i < 6; i++) {
                runtime.acceptWithoutWake(session, keyed(inputs.prompt("waits " + i + " of " + session), "waits " + i));
            }
            endAnOperation(runtime, session, new OperationId(ids.nextUuid()));
        }
    }

    private static Input keyed(Input input, String key) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey(key)));
    }

    private static void endAnOperation(SessionRuntime runtime, SessionId session, OperationId operation) {
        var operations = runtime.operations(session).orElseThrow();
        operations.registerOperation(OperationSpec.backgroundTool(operation, session, "tool"));
        operations.provisioningSucceeded(operation);
        operations.failOperation(operation, "it broke");
    }

    /** Does a run, after which the session says which one it was. */
    static CoreApplyOutput apply(RunId run, RunPrimitive primitive) {
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        run, primitive.boundary(), primitive.contributingInputIds(), Optional.empty(), 1),
                Optional.of(SessionSnapshot.of(("session after " + run.value()).getBytes(StandardCharsets.UTF_8))),
                new CoreApplyTerminal.NoResult());
    }

    /** All that a store says of a session. */
    static String dump(RuntimeStore store, SessionId session) {
        LogicalRuntimeId runtime = runtime(session);
        StringBuilder all = new StringBuilder();
        List<StoredInput> inputs = store.loadInputStates(runtime);
        for (StoredInput input : inputs) {
            all.append(input.state()).append(input.state().history()).append('\n');
            all.append(store.loadInputState(runtime, input.state().inputId()).equals(Optional.of(input)));
            input.state()
                    .facts()
                    .idempotencyKey()
                    .ifPresent(key -> all.append(key)
                            .append(store.loadInputStateByKey(runtime, key).equals(Optional.of(input))));
            input.state()
                    .lastRunId()
                    .ifPresent(run -> all.append(store.loadBoundaryReceipt(
                            runtime, run, input.state().lastBoundarySequence().orElse(0L))));
        }
        store.loadNonTerminalInputs(runtime, Optional.empty(), 100)
                .inputs()
                .forEach(input -> all.append(input.state().inputId()));
        all.append(
                store.loadSessionSnapshot(runtime).map(SessionSnapshot::bytes).map(StoredSessions::text));
        all.append(store.loadMachineLifecycleRecord(runtime).map(StoredSessions::text));
        all.append(store.loadOpsLifecycle(runtime).map(StoredSessions::text));
        return all.append(store.loadAuthOauthFlowSnapshot().map(StoredSessions::text))
                .toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
