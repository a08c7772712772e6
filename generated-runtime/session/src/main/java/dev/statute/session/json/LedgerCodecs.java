package dev.statute.session.json;

import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputScope;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.InputStateHistoryEntry;
import dev.statute.session.ledger.ReconstructionSource;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.Lane;
import java.io.IOException;

/** How is written what is known of inputs. */
final class LedgerCodecs {
    /** The version in which the lifecycle stood in members of its own beside the others. */
    private static final int FLAT = 3;

    private static final RecordVersion VERSION =
            new RecordVersion("stored_input_state_version", FLAT, StoredInput.PRESENT_VERSION);
    private static final Codec<Lane> LANE = WireNames.of(Lane.class);

    static final Codec<ReconstructionSource> RECONSTRUCTION_SOURCE = Tagged.<ReconstructionSource>by("source_type")
            .variant(
                    "projection",
                    ReconstructionSource.Projection.class,
                    (out, source) -> out.put("rule_id", Ids.PROJECTION_RULE, source.ruleId())
                            .put("source_event_id", Ids.RUNTIME_EVENT, source.sourceEventId()),
                    in -> new ReconstructionSource.Projection(
                            in.get("rule_id", Ids.PROJECTION_RULE), in.get("source_event_id", Ids.RUNTIME_EVENT)))
            .variant(
                    "coalescing",
                    ReconstructionSource.Coalescing.class,
                    (out, source) -> out.put("source_input_ids", Ids.INPUT.list(), source.sourceInputIds()),
                    in -> new ReconstructionSource.Coalescing(in.get("source_input_ids", Ids.INPUT.list())))
            .build();

    static final Codec<InputScope> SCOPE = Tagged.<InputScope>by("scope_type")
            .variant(
                    "runtime",
                    InputScope.Runtime.class,
                    (out, scope) -> out.put("runtime_id", Ids.RUNTIME, scope.runtimeId()),
                    in -> new InputScope.Runtime(in.get("runtime_id", Ids.RUNTIME)))
            .variant(
                    "specific",
                    InputScope.Specific.class,
                    (out, scope) -> out.put("input_id", Ids.INPUT, scope.inputId()),
                    in -> new InputScope.Specific(in.get("input_id", Ids.INPUT)))
            .variant(
                    "operation",
                    InputScope.Operation.class,
                    (out, scope) -> out.put("operation_id", Ids.OPERATION, scope.operationId()),
                    in -> new InputScope.Operation(in.get("operation_id", Ids.OPERATION)))
            .variant("all", InputScope.All.class, new InputScope.All())
            .build();

    private static final Codec<RuntimeSemantics> RUNTIME_SEMANTICS = ObjectCodec.of(
            (out, semantics) -> out.put("boundary", RunCodecs.BOUNDARY, semantics.boundary())
                    .put("execution_kind", TurnMetadataCodecs.EXECUTION_KIND, semantics.executionKind()),
            in -> new RuntimeSemantics(
                    in.get("boundary", RunCodecs.BOUNDARY),
                    in.get("execution_kind", TurnMetadataCodecs.EXECUTION_KIND)));

    private static final Codec<InputStateHistoryEntry> HISTORY_ENTRY = ObjectCodec.of(
            (out, entry) -> out.put("timestamp", Scalars.INSTANT, entry.timestamp())
                    .put("from", LifecycleCodecs.PHASE, entry.from())
                    .put("to", LifecycleCodecs.PHASE, entry.to())
                    .put("reason", Scalars.TEXT, entry.reason()),
            in -> new InputStateHistoryEntry(
                    in.get("timestamp", Scalars.INSTANT),
                    in.get("from", LifecycleCodecs.PHASE),
                    in.get("to", LifecycleCodecs.PHASE),
                    in.find("reason", Scalars.TEXT)));

    static final Codec<InputState> INPUT_STATE = ObjectCodec.of(LedgerCodecs::writeState, LedgerCodecs::readState);

    private LedgerCodecs() {}

    private static void writeState(FieldWriter out, InputState state) throws IOException {
        InputFacts facts = state.facts();
        VERSION.write(out);
        out.put("input_id", Ids.INPUT, facts.inputId())
                .put("lifecycle", LifecycleCodecs.STATE, state.lifecycle())
                .put("policy", PolicyCodecs.SNAPSHOT, facts.policy())
                .put("runtime_semantics", RUNTIME_SEMANTICS, facts.runtimeSemantics())
                .put("durability", HeaderCodecs.DURABILITY, facts.durability())
                .put("idempotency_key", Ids.IDEMPOTENCY_KEY, facts.idempotencyKey())
                .put("recovery_count", Scalars.COUNT, facts.recoveryCount())
                .putUnlessEmpty("history", HISTORY_ENTRY, state.history())
                .put("reconstruction_source", RECONSTRUCTION_SOURCE, facts.reconstructionSource())
                .put("persisted_input", InputCodecs.INPUT, facts.persistedInput())
                .put("admission_sequence", Scalars.COUNT, facts.admissionSequence())
                .put("recovery_lane", LANE, facts.recoveryLane())
                .put("created_at", Scalars.INSTANT, facts.createdAt())
                .put("updated_at", Scalars.INSTANT, state.updatedAt());
    }

    private static InputState readState(FieldReader record) {
        boolean flat = VERSION.read(record) == FLAT;
        FieldReader in = flat ? record : record.exact();
        InputFacts facts = new InputFacts(
                in.get("input_id", Ids.INPUT),
                in.find("policy", PolicyCodecs.SNAPSHOT),
                in.find("runtime_semantics", RUNTIME_SEMANTICS),
                in.find("durability", HeaderCodecs.DURABILITY),
                in.find("idempotency_key", Ids.IDEMPOTENCY_KEY),
                in.find("reconstruction_source", RECONSTRUCTION_SOURCE),
                in.find("persisted_input", InputCodecs.INPUT),
                in.find("admission_sequence", Scalars.COUNT),
                in.find("recovery_lane", LANE),
                in.get("recovery_count", Scalars.COUNT, 0L),
                in.get("created_at", Scalars.INSTANT));
        return InputState.restored(
                facts,
                flat ? flatLifecycle(in) : in.get("lifecycle", LifecycleCodecs.STATE),
                in.list("history", HISTORY_ENTRY),
                in.get("updated_at", Scalars.INSTANT));
    }

    private static InputLifecycle.State flatLifecycle(FieldReader in) {
        StoredLifecycle lifecycle = new StoredLifecycle(
                in.get("current_state", LifecycleCodecs.PHASE),
                in.get("attempt_count", Scalars.COUNT, 0L),
                in.find("last_run_id", Ids.RUN),
                in.find("last_boundary_sequence", Scalars.COUNT),
                in.find("terminal_outcome", LifecycleCodecs.TERMINAL_OUTCOME));
        return lifecycle.restoredAt(in.place());
    }
}
