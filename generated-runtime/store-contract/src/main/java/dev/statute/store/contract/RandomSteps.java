package dev.statute.store.contract;

import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.prompt;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Calls of a store that come by chance: most of them sensible, some of them wrong in one way or another. */
final class RandomSteps {
    private static final int INPUTS = 8;

    /** Made once, as drivers have to be run for them. */
    private static final List<InputStatePersistenceRecord> RECORDS = records();

    private static final List<MachineLifecycleCommit> STATES = List.of(Written.retired(), Written.stopped());

    private static final List<RunBoundaryReceipt> RECEIPTS = Written.receipts(4);

    private final Random random;
    private final RuntimeStore model;
    private final List<Supplier<Step>> kinds = new ArrayList<>();

    /**
     * @param random chooses
     * @param tested says what the store leaves out
     * @param model knows what is stored
     * @param runtimes the runtimes that the steps are about
     */
    RandomSteps(Random random, TestedStore tested, RuntimeStore model, List<LogicalRuntimeId> runtimes) {
        this.random = random;
        this.model = model;
        Supplier<LogicalRuntimeId> runtime = () -> pick(runtimes);
        often(3, () -> input(runtime.get()));
        often(3, () -> state(runtime.get()));
        often(8, () -> boundary(runtime.get()));
        often(3, () -> session(runtime.get()));
        often(1, () -> removal(runtime.get()));
        often(2, () -> replacement(runtime.get()));
        often(1, () -> conditionalRemoval(runtime.get()));
        often(2, () -> key(runtime.get()));
        if (tested.has(StoreOption.TRANSCRIPT_REWRITES)) {
            often(2, () -> rewrite(runtime.get()));
        }
        if (tested.has(StoreOption.OPERATIONS)) {
            often(2, () -> operations(runtime.get()));
        }
        if (tested.has(StoreOption.LOGIN_FLOWS)) {
            often(1, () -> loginFlows(runtime.get()));
        }
    }

    private static List<InputStatePersistenceRecord> records() {
        List<InputStatePersistenceRecord> records = new ArrayList<>();
        for (int number = 0; number < INPUTS; number++) {
            Input input = number % 3 == 2 ? prompt(number) : keyed(prompt(number), "key " + number % 3);
            records.add(Written.queued(input));
            records.add(Written.staged(input));
            records.add(Written.applied(input));
            records.add(Written.consumed(input));
            records.add(Written.abandoned(input));
        }
        return List.copyOf(records);
    }

    private void often(int times, Supplier<Step> kind) {
        for (int count = 0; count < times; count++) {
            kinds.add(kind);
        }
    }

    /** The next one. */
    Step next() {
        return pick(kinds).get();
    }

    private Step input(LogicalRuntimeId runtime) {
        InputStatePersistenceRecord input = pick(RECORDS);
        return Step.writing("store " + input, runtime, store -> store.persistInputState(runtime, input));
    }

    private Step state(LogicalRuntimeId runtime) {
        MachineLifecycleCommit state = pick(STATES);
        List<InputStatePersistenceRecord> inputs = someInputs();
        return Step.writing(
                "store " + state + " with " + inputs,
                runtime,
                store -> store.commitMachineLifecycle(runtime, state, inputs));
    }

    private Step boundary(LogicalRuntimeId runtime) {
        Optional<SessionDelta> session =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new SessionDelta(nextSession(runtime)));
        RunBoundaryReceipt receipt = pick(RECEIPTS);
        List<InputStatePersistenceRecord> inputs = someInputs();
        Optional<SessionId> key =
                random.nextBoolean() ? Optional.empty() : Optional.of(Names.session(random.nextInt(6) == 0 ? 2 : 1));
        return new Step(
                "apply " + receipt.sequence() + " with " + inputs + " and " + text(session) + " as " + key,
                runtime,
                store -> store.atomicApply(runtime, session, receipt, inputs, key));
    }

    private Step session(LogicalRuntimeId runtime) {
        SessionDelta session = new SessionDelta(nextSession(runtime));
        return Step.writing(
                "store " + text(Optional.of(session)), runtime, store -> store.commitSessionSnapshot(runtime, session));
    }

    private Step rewrite(LogicalRuntimeId runtime) {
        LineSession rewritten = present(runtime).rewritten("summary " + random.nextInt(3));
        LineSession sent = random.nextInt(4) == 0 ? changed(rewritten) : rewritten;
        return Step.writing(
                "rewrite to " + sent,
                runtime,
                store -> store.commitSessionTranscriptRewriteSnapshot(runtime, sent.delta(), rewritten.lastRewrite()));
    }

    private static Step removal(LogicalRuntimeId runtime) {
        return Step.writing("remove the session", runtime, store -> store.clearSessionSnapshot(runtime));
    }

    private Step replacement(LogicalRuntimeId runtime) {
        SessionSnapshot expected = maybePresent(runtime);
        SessionSnapshot next = nextSession(runtime);
        return new Step(
                "replace the session by " + text(Optional.of(new SessionDelta(next))),
                runtime,
                store -> store.replaceSessionSnapshotIfCurrent(runtime, expected, next));
    }

    private Step conditionalRemoval(LogicalRuntimeId runtime) {
        SessionSnapshot expected = maybePresent(runtime);
        return new Step(
                "remove the expected session",
                runtime,
                store -> store.clearSessionSnapshotIfCurrent(runtime, expected));
    }

    private Step key(LogicalRuntimeId runtime) {
        IdempotencyKey key = new IdempotencyKey("key " + random.nextInt(3));
        return new Step("find " + key, runtime, store -> store.loadInputStateByKey(runtime, key));
    }

    private Step operations(LogicalRuntimeId runtime) {
        byte[] bytes = {(byte) random.nextInt()};
        return random.nextInt(3) == 0
                ? Step.writing("delete operations", runtime, store -> store.deleteOpsLifecycle(runtime))
                : Step.writing("store operations", runtime, store -> store.persistOpsLifecycle(runtime, bytes));
    }

    private Step loginFlows(LogicalRuntimeId runtime) {
        byte added = (byte) random.nextInt();
        boolean fails = random.nextInt(3) == 0;
        return new Step(
                "update login flows",
                runtime,
                store -> Stored.hex(store.updateAuthOauthFlowSnapshot(present -> {
                    if (fails) {
                        throw new IllegalStateException("full");
                    }
                    return new byte[] {(byte) (present.map(bytes -> bytes[0]).orElse((byte) 0) + added)};
                })));
    }

    private List<InputStatePersistenceRecord> someInputs() {
        List<InputStatePersistenceRecord> inputs = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            inputs.add(pick(RECORDS));
        }
        return List.copyOf(inputs);
    }

    private LineSession present(LogicalRuntimeId runtime) {
        return model.loadSessionSnapshot(runtime).map(LineSession::read).orElseGet(LineSession::of);
    }

    private SessionSnapshot maybePresent(LogicalRuntimeId runtime) {
        LineSession present = present(runtime);
        return (random.nextInt(3) == 0 ? changed(present) : present).snapshot();
    }

    private SessionSnapshot nextSession(LogicalRuntimeId runtime) {
        return random.nextInt(20) == 0
                ? LineSession.nonsense()
                : changed(present(runtime)).snapshot();
    }

    /** Mostly what may follow a session, and sometimes what may not. */
    private LineSession changed(LineSession session) {
        List<String> messages = session.messages();
        return switch (random.nextInt(12)) {
            case 0 -> session.as(Names.session(2));
            case 1 -> session.tear();
            case 2 -> session.rewritten("summary");
            case 3, 4 ->
                new LineSession(
                        session.id(), session.rewrites(), messages.subList(0, messages.size() / 2), session.torn());
            case 5 -> LineSession.of("#context", "else");
            case 6 -> session;
            default -> session.plus(pick(List.of("one", "two", "#context", "~notice")));
        };
    }

    private static String text(Optional<SessionDelta> session) {
        return session.map(delta -> new String(delta.sessionSnapshot().bytes(), StandardCharsets.UTF_8))
                .orElse("no session");
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
