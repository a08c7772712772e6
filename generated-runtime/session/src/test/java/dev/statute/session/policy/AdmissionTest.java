package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.ApplyMode;
import dev.statute.session.types.ConsumePoint;
import dev.statute.session.types.DrainPolicy;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.Lane;
import dev.statute.session.types.Placement;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.SignalMeaning;
import dev.statute.session.types.WakeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of admission, written down a second time and row by row. */
final class AdmissionTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,                   idle,  apply,              wake,         queue,    consume,         drain,           routing, recorded
            PROMPT,                 true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PROMPT,                 false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_MESSAGE,           true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_MESSAGE,           false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_REQUEST,           true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_REQUEST,           false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_RESPONSE_PROGRESS, true,  STAGE_RUN_BOUNDARY, NONE,         COALESCE, ON_RUN_COMPLETE, STEER_BATCH,     STEER,   true
            PEER_RESPONSE_PROGRESS, false, STAGE_RUN_BOUNDARY, NONE,         COALESCE, ON_RUN_COMPLETE, STEER_BATCH,     STEER,   true
            PEER_RESPONSE_TERMINAL, true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            PEER_RESPONSE_TERMINAL, false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            FLOW_STEP,              true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            FLOW_STEP,              false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            EXTERNAL_EVENT,         true,  STAGE_RUN_START,    WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            EXTERNAL_EVENT,         false, STAGE_RUN_START,    NONE,         FIFO,     ON_RUN_COMPLETE, QUEUE_NEXT_TURN, QUEUE,   true
            CONTINUATION,           true,  STAGE_RUN_BOUNDARY, WAKE_IF_IDLE, FIFO,     ON_RUN_COMPLETE, STEER_BATCH,     STEER,   false
            CONTINUATION,           false, STAGE_RUN_BOUNDARY, NONE,         FIFO,     ON_RUN_COMPLETE, STEER_BATCH,     STEER,   false
            OPERATION,              true,  IGNORE,             NONE,         PRIORITY, ON_ACCEPT,       IGNORE,          DROP,    false
            OPERATION,              false, IGNORE,             NONE,         PRIORITY, ON_ACCEPT,       IGNORE,          DROP,    false
            """)
    void anInputWithoutAModeIsHandledByItsKind(
            InputKind kind,
            boolean idle,
            ApplyMode apply,
            WakeMode wake,
            QueueMode queue,
            ConsumePoint consume,
            DrainPolicy drain,
            RoutingDisposition routing,
            boolean recorded) {
        assertThat(decide(kind, null, idle))
                .isEqualTo(new PolicyDecision(apply, wake, queue, consume, drain, routing, recorded, recorded));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PEER_RESPONSE_PROGRESS", "OPERATION"})
    void aModeReplacesWhatTheKindSays(InputKind kind) {
        boolean recorded = kind != InputKind.CONTINUATION;
        for (boolean idle : new boolean[] {true, false}) {
            WakeMode wake = idle ? WakeMode.WAKE_IF_IDLE : WakeMode.NONE;
            assertThat(decide(kind, HandlingMode.QUEUE, idle))
                    .isEqualTo(new PolicyDecision(
                            ApplyMode.STAGE_RUN_START,
                            wake,
                            QueueMode.FIFO,
                            ConsumePoint.ON_RUN_COMPLETE,
                            DrainPolicy.QUEUE_NEXT_TURN,
                            RoutingDisposition.QUEUE,
                            recorded,
                            recorded));
            assertThat(decide(kind, HandlingMode.STEER, idle))
                    .isEqualTo(new PolicyDecision(
                            ApplyMode.STAGE_RUN_BOUNDARY,
                            wake,
                            QueueMode.FIFO,
                            ConsumePoint.ON_RUN_COMPLETE,
                            DrainPolicy.STEER_BATCH,
                            RoutingDisposition.STEER,
                            recorded,
                            recorded));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER_RESPONSE_PROGRESS", "OPERATION"})
    void passiveInputsAreHandledByTheirKindWhateverTheirMode(InputKind kind) {
        for (HandlingMode mode : HandlingMode.values()) {
            assertThat(decide(kind, mode, true)).isEqualTo(decide(kind, null, true));
            assertThat(decide(kind, mode, false)).isEqualTo(decide(kind, null, false));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,     true
            -,     false
            QUEUE, true
            QUEUE, false
            STEER, true
            STEER, false
            """)
    void aSilentRequestKeepsItsLaneAndBeginsNoRun(@Nullable HandlingMode mode, boolean idle) {
        PolicyDecision spoken = decide(InputKind.PEER_REQUEST, mode, idle);

        PolicyDecision silent = Admission.decide(InputKind.PEER_REQUEST, Optional.ofNullable(mode), idle, true, false);

        assertThat(silent)
                .isEqualTo(new PolicyDecision(
                        ApplyMode.STAGE_RUN_START,
                        WakeMode.NONE,
                        spoken.queueMode(),
                        spoken.consumePoint(),
                        spoken.drainPolicy(),
                        spoken.routing(),
                        spoken.recordTranscript(),
                        spoken.emitOperatorContent()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PEER_REQUEST")
    void onlyRequestsCanBeSilent(InputKind kind) {
        for (boolean idle : new boolean[] {true, false}) {
            assertThat(Admission.decide(kind, Optional.empty(), idle, true, false))
                    .isEqualTo(decide(kind, null, idle));
            assertThat(Admission.decide(kind, Optional.of(HandlingMode.STEER), idle, true, false))
                    .isEqualTo(decide(kind, HandlingMode.STEER, idle));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnswersWakeLate(InputKind kind) {
        PolicyDecision base = decide(kind, null, false);

        PolicyDecision late = Admission.decide(kind, Optional.empty(), false, false, true);

        if (kind == InputKind.PEER_RESPONSE_TERMINAL) {
            assertThat(late.wakeMode()).isEqualTo(WakeMode.WAKE_IF_IDLE);
            assertThat(late.routing()).isEqualTo(base.routing());
        } else {
            assertThat(late).isEqualTo(base);
        }
        assertThat(Admission.decide(kind, Optional.empty(), true, false, true)).isEqualTo(decide(kind, null, true));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            kind,                   mode,  silent, at rest,                      running
            PROMPT,                 -,     false,  WAKE_LOOP,                    NONE
            PEER_MESSAGE,           -,     false,  WAKE_LOOP,                    NONE
            PEER_REQUEST,           QUEUE, false,  WAKE_LOOP,                    NONE
            PEER_RESPONSE_TERMINAL, -,     false,  WAKE_LOOP,                    NONE
            FLOW_STEP,              -,     false,  WAKE_LOOP,                    NONE
            EXTERNAL_EVENT,         QUEUE, false,  WAKE_LOOP,                    NONE
            PROMPT,                 STEER, false,  REQUEST_IMMEDIATE_PROCESSING, REQUEST_IMMEDIATE_PROCESSING
            PEER_MESSAGE,           STEER, false,  REQUEST_IMMEDIATE_PROCESSING, REQUEST_IMMEDIATE_PROCESSING
            PEER_RESPONSE_PROGRESS, -,     false,  NONE,                         NONE
            CONTINUATION,           QUEUE, false,  WAKE_LOOP,                    NONE
            CONTINUATION,           STEER, false,  REQUEST_IMMEDIATE_PROCESSING, REQUEST_IMMEDIATE_PROCESSING
            OPERATION,              -,     false,  NONE,                         NONE
            PEER_REQUEST,           -,     true,   NONE,                         NONE
            PEER_REQUEST,           STEER, true,   REQUEST_IMMEDIATE_PROCESSING, REQUEST_IMMEDIATE_PROCESSING
            """)
    void whatAnAdmissionAsksOfTheLoop(
            InputKind kind,
            @Nullable HandlingMode mode,
            boolean silent,
            PostAdmissionSignal atRest,
            PostAdmissionSignal running) {
        assertThat(signal(kind, mode, true, silent)).isEqualTo(atRest);
        assertThat(signal(kind, mode, false, silent)).isEqualTo(running);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,                         false, false, false
            WAKE_LOOP,                    true,  false, false
            INTERRUPT_YIELDING,           true,  true,  false
            REQUEST_IMMEDIATE_PROCESSING, true,  true,  true
            """)
    void aSignalAsksForWhatWeakerOnesAskFor(
            PostAdmissionSignal signal, boolean wakes, boolean interrupts, boolean immediate) {
        assertThat(SignalMeaningRule.decide(signal)).isEqualTo(new SignalMeaning(wakes, interrupts, immediate));
        assertThat(wakes).isEqualTo(signal.compareTo(PostAdmissionSignal.WAKE_LOOP) >= 0);
        assertThat(interrupts).isEqualTo(signal.compareTo(PostAdmissionSignal.INTERRUPT_YIELDING) >= 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            kind,                   mode,  path,               lane,  boundary
            PROMPT,                 -,     QUEUED,             QUEUE, RUN_START
            PROMPT,                 STEER, QUEUED,             STEER, RUN_CHECKPOINT
            PEER_RESPONSE_PROGRESS, -,     QUEUED,             STEER, RUN_CHECKPOINT
            CONTINUATION,           STEER, QUEUED,             STEER, RUN_CHECKPOINT
            CONTINUATION,           QUEUE, QUEUED,             QUEUE, RUN_START
            OPERATION,              -,     CONSUMED_ON_ACCEPT, QUEUE, RUN_START
            """)
    void anAdmittedInputIsPlacedByWhatWasDecided(
            InputKind kind, @Nullable HandlingMode mode, AdmissionPath path, Lane lane, RunApplyBoundary boundary) {
        PolicyDecision decision = decide(kind, mode, true);

        assertThat(PlacementRule.decide(decision.applyMode(), decision.consumePoint(), decision.routing()))
                .isEqualTo(new Placement(path, lane, boundary));
    }

    private static PolicyDecision decide(InputKind kind, @Nullable HandlingMode mode, boolean idle) {
        return Admission.decide(kind, Optional.ofNullable(mode), idle, false, false);
    }

    private static PostAdmissionSignal signal(
            InputKind kind, @Nullable HandlingMode mode, boolean idle, boolean silent) {
        Optional<HandlingMode> given = Optional.ofNullable(mode);
        return SignalRule.decide(
                Admission.decide(kind, given, idle, silent, false).wakeMode(), ImmediateProcessing.decide(kind, given));
    }
}
