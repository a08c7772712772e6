package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.Faults;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.event.TopologyEvent;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.ControlErrorKind;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions by the ids of their runtimes. */
class RuntimeControlPlaneTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(SESSION);

    private final SessionRuntime runtime = Runtimes.ephemeral();
    private final RuntimeControlPlane plane = runtime.controlPlane();

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @Test
    void commandsReachTheSessionOfTheRuntime() {
        assertThat(plane.ingest(RUNTIME, prompt(1))).isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
        assertThat(plane.recycle(RUNTIME).inputsTransferred()).isEqualTo(1);
        assertThat(plane.recover(RUNTIME).inputsRecovered()).isEqualTo(1);
        assertThat(plane.reset(RUNTIME).inputsAbandoned()).isEqualTo(1);
        assertThat(plane.retire(RUNTIME).inputsPendingDrain()).isZero();
        assertThat(plane.runtimeState(RUNTIME)).isEqualTo(Phase.RETIRED);
        assertThat(plane.destroy(RUNTIME).inputsAbandoned()).isZero();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.DESTROYED);
    }

    @Test
    void aRuntimeThatNobodyKeepsIsNotFound() {
        List<LogicalRuntimeId> unknown = List.of(
                LogicalRuntimeId.forSession(Runtimes.session(2)),
                LogicalRuntimeId.legacySessionUuidAlias(SESSION),
                LogicalRuntimeId.of(""));

        assertThat(unknown).allSatisfy(id -> {
            assertRefused(() -> plane.ingest(id, prompt(1)), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.publishEvent(created(id)), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.retire(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.recycle(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.reset(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.recover(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.runtimeState(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.destroy(id), ControlErrorKind.NOT_FOUND);
            assertRefused(() -> plane.loadBoundaryReceipt(id, runId(1), 0), ControlErrorKind.NOT_FOUND);
        });
    }

    @Test
    void aStateThatDoesNotFitIsTold() {
        plane.retire(RUNTIME);
        assertThat(assertRefused(() -> plane.ingest(RUNTIME, prompt(1)), ControlErrorKind.INVALID_STATE)
                        .state())
                .contains(Phase.RETIRED);

        plane.destroy(RUNTIME);
        assertThat(assertRefused(() -> plane.recycle(RUNTIME), ControlErrorKind.INVALID_STATE)
                        .state())
                .contains(Phase.DESTROYED);
    }

    @Test
    void whatElseIsWrongIsAnInternalError() {
        plane.ingest(RUNTIME, prompt(1));

        RuntimeControlPlaneException refusal =
                assertRefused(() -> plane.ingest(RUNTIME, prompt(1)), ControlErrorKind.INTERNAL);

        assertThat(refusal).hasMessageContaining(inputId(1).value().toString());
        assertThat(refusal.asDriverException().kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL);
    }

    @Test
    void whoKnowsTheSessionHearsTheSame() {
        RuntimeControlPlaneException notFound = RuntimeControlPlaneException.notFound(RUNTIME);
        RuntimeControlPlaneException invalid = RuntimeControlPlaneException.invalidState(Phase.RUNNING);

        assertThat(notFound.asDriverException().state()).contains(Phase.DESTROYED);
        assertThat(invalid.asDriverException().state()).contains(Phase.RUNNING);
    }

    @Test
    void publishedEventsChangeNothing() {
        plane.publishEvent(created(RUNTIME));

        assertThat(plane.runtimeState(RUNTIME)).isEqualTo(Phase.IDLE);
    }

    @Test
    void aRuntimeWithoutStoreHasNoReceipts() {
        assertThat(plane.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
    }

    @Test
    void aStoreThatFailsIsNamed() {
        Faults faults = new Faults();
        SessionRuntime persistent = Runtimes.persistent(faults.in(TestStores.empty()));
        persistent.register(SESSION);
        faults.at("loadBoundaryReceipt");

        RuntimeControlPlaneException refusal = assertRefused(
                () -> persistent.controlPlane().loadBoundaryReceipt(RUNTIME, runId(1), 0),
                ControlErrorKind.STORE_ERROR);

        assertThat(refusal).hasMessageContaining(Faults.MESSAGE);
        assertThat(refusal.asDriverException().kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL);
    }

    private static RuntimeEventEnvelope created(LogicalRuntimeId id) {
        return RuntimeEventEnvelope.of(
                new RuntimeEventId(Samples.uuid(1)), Samples.NOW, id, new TopologyEvent.RuntimeCreated(id));
    }

    private static RuntimeControlPlaneException assertRefused(ThrowingCallable command, ControlErrorKind kind) {
        RuntimeControlPlaneException refusal = catchThrowableOfType(RuntimeControlPlaneException.class, command);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal;
    }
}
