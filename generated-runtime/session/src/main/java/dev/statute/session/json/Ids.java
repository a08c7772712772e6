package dev.statute.session.json;

import dev.statute.session.event.CausationId;
import dev.statute.session.event.ProjectionRuleId;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RuntimeEpochId;

/** How identifiers are written: as what they hold. */
final class Ids {
    static final Codec<InputId> INPUT = Scalars.UUIDS.as(InputId::new, InputId::value);
    static final Codec<RunId> RUN = Scalars.UUIDS.as(RunId::new, RunId::value);
    static final Codec<OperationId> OPERATION = Scalars.UUIDS.as(OperationId::new, OperationId::value);
    static final Codec<CorrelationId> CORRELATION = Scalars.UUIDS.as(CorrelationId::new, CorrelationId::value);
    static final Codec<CausationId> CAUSATION = Scalars.UUIDS.as(CausationId::new, CausationId::value);
    static final Codec<RuntimeEventId> RUNTIME_EVENT = Scalars.UUIDS.as(RuntimeEventId::new, RuntimeEventId::value);
    static final Codec<LogicalRuntimeId> RUNTIME = Scalars.TEXT.as(LogicalRuntimeId::new, LogicalRuntimeId::value);
    static final Codec<IdempotencyKey> IDEMPOTENCY_KEY = Scalars.TEXT.as(IdempotencyKey::new, IdempotencyKey::value);
    static final Codec<SupersessionKey> SUPERSESSION_KEY =
            Scalars.TEXT.as(SupersessionKey::new, SupersessionKey::value);
    static final Codec<BlobId> BLOB = Scalars.TEXT.as(BlobId::new, BlobId::value);
    static final Codec<ProjectionRuleId> PROJECTION_RULE =
            Scalars.TEXT.as(ProjectionRuleId::new, ProjectionRuleId::value);

    static final Codec<SessionId> SESSION = Scalars.UUIDS.as(SessionId::new, SessionId::value);
    static final Codec<RuntimeEpochId> EPOCH = Scalars.UUIDS.as(RuntimeEpochId::new, RuntimeEpochId::value);

    private Ids() {}
}
