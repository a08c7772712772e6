package dev.statute.session.ops;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.RuntimeEpochId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks the authority, and carries out in order what it says. Who is to be told is told by {@link Deliveries} later; what can
 * be asked for is there at once.
 *
 * <p>Used under the lock of the registry.
 */
final class OperationBook {
    private final OpsContext context;
    private final Deliveries deliveries;
    private final Deliveries handOvers;
    private final CompletionFeed feed;
    private final Map<OperationId, OperationEntry> entries = new LinkedHashMap<>();
    private OpsLifecycle.State state;
    private Optional<OperationWait> wait = Optional.empty();
    private Optional<Wiring> persistence = Optional.empty();
    private Optional<StoreRequest> toStore = Optional.empty();

    /** Where records go, and what they are stored with. */
    private record Wiring(OpsPersistenceChannel channel, RuntimeEpochId epochId, EpochCursors cursors) {}

    OperationBook(
            OpsContext context,
            Deliveries deliveries,
            Deliveries handOvers,
            OpsLifecycle.State state,
            List<CompletionEntry> earlier) {
        this.context = context;
        this.deliveries = deliveries;
        this.handOvers = handOvers;
        this.state = state;
        this.feed = new CompletionFeed(state.feedCapacity(), earlier, state.completions());
    }

    CompletionFeed feed() {
        return feed;
    }

    /** Has an operation that the authority knows. */
    void enter(OperationSpec spec) {
        entries.put(spec.id(), new OperationEntry(spec, now()));
    }

    /** What is known of an operation that the authority knows. */
    OperationEntry entry(OperationId id) {
        return Objects.requireNonNull(entries.get(id), () -> "There is no entry of the operation " + id.value() + ".");
    }

    Optional<OperationEntry> find(OperationId id) {
        return Optional.ofNullable(entries.get(id));
    }

    Collection<OperationEntry> all() {
        return entries.values();
    }

    /** What is under way, in the order in which it was registered. */
    List<OperationId> underWay() {
        return entries.keySet().stream().filter(state::underWay).toList();
    }

    Optional<OperationSnapshot> snapshot(OperationId id) {
        return find(id).map(entry -> entry.snapshot(state));
    }

    List<OperationSnapshot> snapshots() {
        return entries.values().stream()
                .map(entry -> entry.snapshot(state))
                .sorted(Comparator.comparing(OperationSnapshot::displayName))
                .toList();
    }

    OpsLifecycleRecord capture(RuntimeEpochId epochId, OpsCursors cursors) {
        return new OpsLifecycleRecord(
                epochId,
                state,
                entries.values().stream().map(OperationEntry::spec).toList(),
                feed.listSince(0).entries(),
                cursors);
    }

    void wire(OpsPersistenceChannel channel, RuntimeEpochId epochId, EpochCursors cursors) {
        persistence = Optional.of(new Wiring(channel, epochId, cursors));
    }

    /** What the caller has to wait for since somebody asked last. */
    Optional<StoreRequest> takeStoreRequest() {
        Optional<StoreRequest> taken = toStore;
        toStore = Optional.empty();
        return taken;
    }

    /**
     * Asks for something.
     *
     * @param accepted is done first if it is granted
     * @return what was done
     * @throws OpsLifecycleException if it is refused; nothing changed
     */
    List<OpsLifecycle.Effect> apply(OpsLifecycle.Input input, Runnable accepted) {
        OpsLifecycle.Result result = OpsLifecycle.apply(state, input);
        if (result instanceof OpsLifecycle.Result.Rejected rejected) {
            throw Refusals.of(rejected);
        }
        OpsLifecycle.Result.Accepted granted = (OpsLifecycle.Result.Accepted) result;
        state = granted.after();
        accepted.run();
        granted.effects().forEach(this::carryOut);
        return granted.effects();
    }

    /** Has those of the operations that the authority remembers. */
    void restore(List<OperationSpec> specs) {
        specs.stream().filter(spec -> state.statuses().containsKey(spec.id())).forEach(this::enter);
    }

    Optional<OperationWait> presentWait() {
        return wait;
    }

    /** Cancels a wait, unless it is over: then there is nothing to cancel, and that is no error. */
    void abandon(OperationWait abandoned) {
        OpsLifecycle.Input cancel = new OpsLifecycle.Input.CancelWaitAll(abandoned.id());
        if (OpsLifecycle.apply(state, cancel) instanceof OpsLifecycle.Result.Accepted) {
            apply(cancel, this::cancelWait);
        }
    }

    /** Lets somebody wait; a wait that is over at once is forgotten at once. */
    void begin(OperationWait begun) {
        wait = Optional.of(begun);
    }

    /** Forgets a wait that was cancelled. */
    void cancelWait() {
        wait.ifPresent(cancelled -> {
            cancelled.promise().cancel();
            deliveries.add(cancelled.promise()::tell);
        });
        wait = Optional.empty();
    }

    /** Tells a watch how its operation ended, unless it was told before. */
    void resolve(OperationWatch watch, OperationOutcome outcome) {
        if (watch.promise().keep(outcome)) {
            deliveries.add(watch.promise()::tell);
        }
    }

    private void carryOut(OpsLifecycle.Effect effect) {
        switch (effect.effectName()) {
            case SUBMIT_OP_EVENT -> submit((OpsLifecycle.Effect.SubmitOpEvent) effect);
            case NOTIFY_OP_WATCHER -> notify((OpsLifecycle.Effect.NotifyOpWatcher) effect);
            case RETAIN_TERMINAL_RECORD -> {
                OpsLifecycle.Effect.RetainTerminalRecord retained = (OpsLifecycle.Effect.RetainTerminalRecord) effect;
                entry(retained.id()).ended(retained.outcome(), now());
            }
            case COMPLETION_PRODUCED -> append((OpsLifecycle.Effect.CompletionProduced) effect);
            case DELIVER_WAIT_OUTCOME -> {
                OpsLifecycle.Effect.DeliverWaitOutcome delivered = (OpsLifecycle.Effect.DeliverWaitOutcome) effect;
                wait.ifPresent(waiting -> waiting.deliver(delivered.id(), delivered.outcome()));
            }
            case WAIT_ALL_SATISFIED -> satisfy((OpsLifecycle.Effect.WaitAllSatisfied) effect);
            case EVICT_COMPLETED_RECORD -> entries.remove(((OpsLifecycle.Effect.EvictCompletedRecord) effect).id());
            case COLLECT_COMPLETED_RESULT ->
                ((OpsLifecycle.Effect.CollectCompletedResult) effect).ids().forEach(entries::remove);
            case STORE_OPERATIONS -> persistence.ifPresent(this::store);
            case EXPOSE_OPERATION_PEER -> {
                // The entry has the handle since the authority agreed, and shows it to whoever asks.
            }
        }
    }

    private void submit(OpsLifecycle.Effect.SubmitOpEvent effect) {
        deliveries.add(() -> context.listener().onEvent(effect.id(), effect.eventKind()));
    }

    private void notify(OpsLifecycle.Effect.NotifyOpWatcher effect) {
        entry(effect.id()).takeWatches().forEach(watch -> resolve(watch, effect.outcome()));
    }

    private void append(OpsLifecycle.Effect.CompletionProduced effect) {
        feed.append(entry(effect.id()).completion(effect.seq()));
        deliveries.add(feed::tellListeners);
    }

    private void satisfy(OpsLifecycle.Effect.WaitAllSatisfied effect) {
        wait.ifPresent(satisfied -> {
            satisfied.satisfy(effect.operationIds());
            deliveries.add(satisfied.promise()::tell);
        });
        wait = Optional.empty();
    }

    private void store(Wiring wiring) {
        StoreRequest request = new StoreRequest(
                wiring.channel(), capture(wiring.epochId(), wiring.cursors().get()));
        toStore = Optional.of(request);
        handOvers.add(request::handOver);
    }

    /** Wire forms have whole milliseconds, and what is read has to be what was written. */
    Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
