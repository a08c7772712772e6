package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.AcceptAndRunStep;
import dev.statute.session.types.ActiveWork;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.BoundaryCancelAnswer;
import dev.statute.session.types.BoundaryCancelStep;
import dev.statute.session.types.BridgeDelivery;
import dev.statute.session.types.BridgeOutcomeKind;
import dev.statute.session.types.BridgeRejectionKind;
import dev.statute.session.types.CanonicalInput;
import dev.statute.session.types.ChannelAnswer;
import dev.statute.session.types.ControlErrorKind;
import dev.statute.session.types.DriverErrorKind;
import dev.statute.session.types.EnsureAction;
import dev.statute.session.types.HandleAnswer;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.OpsRetention;
import dev.statute.session.types.RegistrationFacts;
import dev.statute.session.types.RejectReasonKind;
import dev.statute.session.types.RetireFollowUp;
import dev.statute.session.types.SessionEnding;
import dev.statute.session.types.SessionErrorKind;
import dev.statute.session.types.StateError;
import dev.statute.session.types.StopRoute;
import dev.statute.session.types.WaiterScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How sessions, their executors and their members are treated. */
final class ControlTablesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            state,        error,           nothing active,  same key,        others
            -,            UNKNOWN_SESSION, UNKNOWN_SESSION, UNKNOWN_SESSION, UNKNOWN_SESSION
            INITIALIZING, NOT_READY,       NOT_READY,       NOT_READY,       NOT_READY
            IDLE,         NOT_READY,       PROCEED,         ALREADY_ACTIVE,  NOT_READY
            ATTACHED,     NOT_READY,       PROCEED,         ALREADY_ACTIVE,  NOT_READY
            RUNNING,      NOT_READY,       NOT_READY,       ALREADY_ACTIVE,  NOT_READY
            RETIRED,      NOT_READY,       NOT_READY,       NOT_READY,       NOT_READY
            STOPPED,      NOT_READY,       NOT_READY,       NOT_READY,       NOT_READY
            DESTROYED,    DESTROYED,       DESTROYED,       DESTROYED,       DESTROYED
            """)
    void aSessionSaysWhyItDoesNotDoSomething(
            RuntimeControl.@Nullable Phase state,
            StateError error,
            AcceptAndRunStep quiet,
            AcceptAndRunStep sameKey,
            AcceptAndRunStep others) {
        Optional<RuntimeControl.Phase> given = Optional.ofNullable(state);

        assertThat(StateErrorRule.decide(given)).isEqualTo(error);
        assertThat(AcceptAndRunRule.decide(given, ActiveWork.NOTHING)).isEqualTo(quiet);
        assertThat(AcceptAndRunRule.decide(given, ActiveWork.SAME_KEY)).isEqualTo(sameKey);
        assertThat(AcceptAndRunRule.decide(given, ActiveWork.OTHERS)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            handle,    channel, step
            NO_HANDLE, -,       SEND
            NO_HANDLE, FULL,    SEND
            NO_HANDLE, TAKEN,   DONE
            NO_HANDLE, CLOSED,  LOOP_GONE
            SUCCEEDED, -,       OFFER
            SUCCEEDED, TAKEN,   DONE
            SUCCEEDED, FULL,    DONE
            SUCCEEDED, CLOSED,  DONE_WITHOUT_LOOP
            FAILED,    -,       HANDLE_FAILED
            FAILED,    CLOSED,  HANDLE_FAILED
            """)
    void aRunIsCancelledAtItsBoundary(HandleAnswer handle, @Nullable ChannelAnswer channel, BoundaryCancelStep step) {
        assertThat(BoundaryCancelRule.decide(true, handle, Optional.ofNullable(channel)))
                .isEqualTo(step);
        assertThat(BoundaryCancelRule.decide(false, handle, Optional.ofNullable(channel)))
                .isEqualTo(BoundaryCancelStep.NOT_READY);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,        told,              alone,             operations
            INITIALIZING, LEAVE_TO_LOOP,     STOP_NOW,          DELETE
            IDLE,         LEAVE_TO_LOOP,     STOP_NOW,          DELETE
            ATTACHED,     AWAIT_EXIT,        STOP_NOW,          DELETE
            RUNNING,      LEAVE_TO_LOOP,     STOP_NOW,          DELETE
            RETIRED,      LEAVE_TO_LOOP,     STOP_NOW,          KEEP
            STOPPED,      ALREADY_STOPPED,   ALREADY_STOPPED,   KEEP
            DESTROYED,    ALREADY_DESTROYED, ALREADY_DESTROYED, DELETE
            """)
    void aSessionIsEndedByItsState(
            RuntimeControl.Phase state, StopRoute told, StopRoute alone, OpsRetention operations) {
        assertThat(StopRouteRule.decide(state, true)).isEqualTo(told);
        assertThat(StopRouteRule.decide(state, false)).isEqualTo(alone);
        assertThat(OpsRetentionRule.decide(state, false)).isEqualTo(operations);
        assertThat(OpsRetentionRule.decide(state, true)).isEqualTo(OpsRetention.KEEP);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RETIRED,  false, false, false, NOTHING
            RETIRED,  false, true,  false, NOTHING
            RETIRED,  true,  true,  false, WAKE_LOOP
            RETIRED,  true,  true,  true,  WAKE_LOOP
            RETIRED,  true,  false, false, ABANDON_QUEUED
            RETIRED,  true,  false, true,  NOTHING
            IDLE,     true,  false, false, NOTHING
            ATTACHED, true,  true,  false, NOTHING
            """)
    void whatARetiredSessionLeavesIsSeenTo(
            RuntimeControl.Phase state, boolean pending, boolean loopLive, boolean runActive, RetireFollowUp followUp) {
        assertThat(RetireFollowUpRule.decide(state, pending, loopLive, runActive))
                .isEqualTo(followUp);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            registration, open,  executor, live,  ensure
            QUEUING,      false, false,    false, CLAIM
            ATTACHING,    false, true,     false, KEEP_PRESENT
            ACTIVE,       true,  true,     true,  KEEP_PRESENT
            ACTIVE,       false, false,    false, CLEAR_AND_CLAIM
            DRAINING,     true,  false,    false, REFUSE
            REMOVED,      false, false,    false, REFUSE
            """)
    void theFirstExecutorStays(
            Registration.Phase registration, boolean open, boolean executor, boolean live, EnsureAction ensure) {
        assertThat(RegistrationRule.decide(registration, open))
                .isEqualTo(new RegistrationFacts(executor, executor && !live, live, ensure));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOT_READY,           INVALID_STATE
            DESTROYED,           INVALID_STATE
            NOT_FOUND,           NOT_FOUND
            VALIDATION_FAILED,   INTERNAL
            RECOVERY_CORRUPTION, INTERNAL
            INTERNAL,            INTERNAL
            """)
    void whoKnowsTheRuntimeHearsOfStates(SessionErrorKind said, ControlErrorKind told) {
        assertThat(ControlErrorRule.decide(said)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void aRetiredMemberCountsAsInterrupted(RuntimeControl.Phase state) {
        assertThat(BridgeInterruptRule.decide(new BoundaryCancelAnswer.NotReady(state)))
                .isEqualTo(state == RuntimeControl.Phase.RETIRED);
    }

    @Test
    void aMemberIsInterruptedIfItsRunIsCancelled() {
        assertThat(BridgeInterruptRule.decide(new BoundaryCancelAnswer.Done())).isTrue();
        assertThat(BridgeInterruptRule.decide(new BoundaryCancelAnswer.Failed()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ACCEPTED,     -,                              ACCEPTED,     OWN,      -
            DEDUPLICATED, -,                              DEDUPLICATED, EXISTING, -
            REJECTED,     NOT_READY,                      REJECTED,     NO_INPUT, NOT_READY
            REJECTED,     DURABILITY_VIOLATION,           REJECTED,     NO_INPUT, DURABILITY_VIOLATION
            REJECTED,     PEER_HANDLING_MODE_INVALID,     REJECTED,     NO_INPUT, PEER_HANDLING_MODE_INVALID
            REJECTED,     PEER_RESPONSE_TERMINAL_INVALID, REJECTED,     NO_INPUT, INTERNAL
            REJECTED,     -,                              REJECTED,     NO_INPUT, INTERNAL
            """)
    void anOwnerIsToldWhatBecameOfADelivery(
            AdmissionResult admission,
            @Nullable RejectReasonKind reason,
            BridgeOutcomeKind outcome,
            CanonicalInput canonical,
            @Nullable BridgeRejectionKind cause) {
        assertThat(BridgeDeliveryRule.decide(admission, Optional.ofNullable(reason)))
                .isEqualTo(new BridgeDelivery(outcome, canonical, Optional.ofNullable(cause)));
    }

    @ParameterizedTest
    @EnumSource
    void onlySteeringIsNamedToAMember(HandlingMode wanted) {
        assertThat(BridgeModeRule.decide(wanted))
                .isEqualTo(wanted == HandlingMode.STEER ? Optional.of(HandlingMode.STEER) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOT_FOUND,     UNKNOWN_SESSION
            INVALID_STATE, NOT_READY
            STORE_ERROR,   INTERNAL
            INTERNAL,      INTERNAL
            """)
    void errorsOfTheControlPlaneAreToldToSubmitters(ControlErrorKind error, DriverErrorKind told) {
        assertThat(DriverErrorRule.decide(error)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECYCLED", "RECOVERED"})
    void waitingOutlastsWhatKeepsTheInputs(SessionEnding ending) {
        assertThat(WaiterScopeRule.decide(ending)).isEqualTo(WaiterScope.NO_LONGER_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RECYCLED", "RECOVERED"})
    void waitingEndsWithTheSession(SessionEnding ending) {
        assertThat(WaiterScopeRule.decide(ending)).isEqualTo(WaiterScope.ALL);
    }
}
