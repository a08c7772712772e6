package dev.statute.session.driver;

import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.continuation;
import static dev.statute.session.driver.DriverSamples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.Input;
import dev.statute.session.ledger.PolicyVersion;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.ApplyMode;
import dev.statute.session.types.ConsumePoint;
import dev.statute.session.types.DrainPolicy;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.types.WakeMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is decided about inputs that the runtime makes itself. */
class AdmissionScenariosTest {
    private final RuntimeDriver driver = new EphemeralRuntimeDriver(context());

    private AcceptOutcome.Accepted accepted(Input input) {
        AcceptOutcome outcome = driver.accept(input);
        assertThat(outcome).isInstanceOf(AcceptOutcome.Accepted.class);
        return (AcceptOutcome.Accepted) outcome;
    }

    @Test
    @DisplayName("IC-02: at rest the end of a detached operation is steered to the next boundary, and wakes")
    void ic02_theEndOfADetachedOperation() {
        // given
        Input continuation = continuation();

        // when
        PolicyDecision decision = accepted(continuation).policy();

        // then
        assertThat(continuation.kind()).isEqualTo(InputKind.CONTINUATION);
        assertThat(decision.applyMode()).isEqualTo(ApplyMode.STAGE_RUN_BOUNDARY);
        assertThat(decision.wakeMode()).isEqualTo(WakeMode.WAKE_IF_IDLE);
        assertThat(decision.drainPolicy()).isEqualTo(DrainPolicy.STEER_BATCH);
        assertThat(decision.routing()).isEqualTo(RoutingDisposition.STEER);
    }

    @Test
    @DisplayName("IC-03: at rest an operation input is for nobody, and over as soon as it is accepted")
    void ic03_anOperationInput() {
        // given
        Input operation = operation(1);

        // when
        AcceptOutcome.Accepted outcome = accepted(operation);

        // then
        assertThat(operation.kind()).isEqualTo(InputKind.OPERATION);
        assertThat(outcome.policy())
                .isEqualTo(new PolicyDecision(
                        ApplyMode.IGNORE,
                        WakeMode.NONE,
                        QueueMode.PRIORITY,
                        ConsumePoint.ON_ACCEPT,
                        DrainPolicy.IGNORE,
                        RoutingDisposition.DROP,
                        false,
                        false));
        assertThat(outcome.state().facts().policy().orElseThrow().version()).isEqualTo(new PolicyVersion(1));
        assertThat(PolicyVersion.GENERATED_DEFAULT).isEqualTo(new PolicyVersion(1));
        assertThat(outcome.state().phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
        assertThat(driver.activeInputIds()).isEmpty();
    }
}
