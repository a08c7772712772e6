package dev.statute.session;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.RunId;
import java.util.Optional;
import java.util.function.Function;

/** The sessions of a {@link SessionRuntime} by the ids of their runtimes. */
final class SessionControlPlane implements RuntimeControlPlane {
    private final SessionTable table;
    private final SessionAdmission admission;
    private final SessionEndOfLife endOfLife;
    private final SessionQueries queries;
    private final Optional<RuntimeStore> store;

    SessionControlPlane(
            SessionTable table,
            SessionAdmission admission,
            SessionEndOfLife endOfLife,
            SessionQueries queries,
            Optional<RuntimeStore> store) {
        this.table = table;
        this.admission = admission;
        this.endOfLife = endOfLife;
        this.queries = queries;
        this.store = store;
    }

    @Override
    public AcceptOutcome ingest(LogicalRuntimeId runtimeId, Input input) {
        return ask(runtimeId, session -> admission.accept(session, input, AcceptForm.INGEST));
    }

    @Override
    public void publishEvent(RuntimeEventEnvelope event) {
        sessionOf(event.runtimeId());
    }

    @Override
    public RetireReport retire(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, endOfLife::retire);
    }

    @Override
    public RecycleReport recycle(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, endOfLife::recycle);
    }

    @Override
    public ResetReport reset(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, endOfLife::reset);
    }

    @Override
    public RecoveryReport recover(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, endOfLife::recover);
    }

    @Override
    public RuntimeControl.Phase runtimeState(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, queries::state);
    }

    @Override
    public DestroyReport destroy(LogicalRuntimeId runtimeId) {
        return ask(runtimeId, endOfLife::destroy);
    }

    @Override
    public Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId run, long sequence) {
        sessionOf(runtimeId);
        try {
            return store.flatMap(kept -> kept.loadBoundaryReceipt(runtimeId, run, sequence));
        } catch (RuntimeStoreException failure) {
            throw RuntimeControlPlaneException.storeError(failure);
        }
    }

    private <T> T ask(LogicalRuntimeId runtimeId, Function<SessionId, T> command) {
        SessionId session = sessionOf(runtimeId);
        try {
            return command.apply(session);
        } catch (RuntimeDriverException refusal) {
            throw RuntimeControlPlaneException.of(runtimeId, refusal);
        }
    }

    private SessionId sessionOf(LogicalRuntimeId runtimeId) {
        return table.find(runtimeId)
                .map(SessionEntry::session)
                .orElseThrow(() -> RuntimeControlPlaneException.notFound(runtimeId));
    }
}
