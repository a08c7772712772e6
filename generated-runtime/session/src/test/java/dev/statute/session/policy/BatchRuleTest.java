package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.statute.session.machine.Ingress;
import dev.statute.session.types.AdmissionDecision;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.AdmittedWork;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.InputTraits;
import dev.statute.session.types.Lane;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.WakeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which inputs of a lane make a batch. All of a lane have one boundary here, as the default table of admission has it. */
final class BatchRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            lane  | waiting                                          | taken | for
            QUEUE | PROMPT PROMPT                                    | 1     | CONTENT_TURN
            QUEUE | PROMPT PEER_MESSAGE                              | 1     | CONTENT_TURN
            QUEUE | PEER_MESSAGE EXTERNAL_EVENT PROMPT FLOW_STEP     | 2     | CONTENT_TURN
            QUEUE | PEER_MESSAGE FLOW_STEP EXTERNAL_EVENT            | 3     | CONTENT_TURN
            QUEUE | CONTINUATION CONTINUATION PEER_MESSAGE           | 2     | RESUME_PENDING
            QUEUE | PEER_MESSAGE CONTINUATION                        | 1     | CONTENT_TURN
            STEER | PEER_RESPONSE_PROGRESS PROMPT PROMPT             | 3     | CONTENT_TURN
            STEER | CONTINUATION PROMPT                              | 1     | RESUME_PENDING
            STEER | PROMPT CONTINUATION                              | 1     | CONTENT_TURN
            """)
    void aBatchIsWhatGoesTogetherAtTheFront(Lane lane, String waiting, int taken, ExecutionKind purpose) {
        List<InputKind> kinds =
                Arrays.stream(waiting.split(" ")).map(InputKind::valueOf).toList();

        List<InputKind> batch = batch(lane, kinds);

        assertThat(batch).isEqualTo(kinds.subList(0, taken));
        assertThat(waiting(lane, kinds).nextBatch())
                .as("what the authority over the lanes says")
                .hasSize(taken);
        Optional<ExecutionKind> runs = Optional.empty();
        for (InputKind kind : batch) {
            runs = Optional.of(BatchExecution.decide(runs, executionKind(kind)));
        }
        assertThat(runs).contains(purpose);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            QUEUE
            STEER
            """)
    void anotherBoundaryIsAnotherBatch(Lane lane) {
        assertThat(BatchRule.decide(lane, false, false, true, true)).isTrue();
        assertThat(BatchRule.decide(lane, false, false, false, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CONTENT_TURN,   CONTENT_TURN,   CONTENT_TURN
            CONTENT_TURN,   RESUME_PENDING, CONTENT_TURN
            RESUME_PENDING, CONTENT_TURN,   CONTENT_TURN
            RESUME_PENDING, RESUME_PENDING, RESUME_PENDING
            """)
    void oneContentTurnMakesARunOfContent(ExecutionKind before, ExecutionKind added, ExecutionKind run) {
        assertThat(BatchExecution.decide(Optional.of(before), added)).isEqualTo(run);
    }

    private static List<InputKind> batch(Lane lane, List<InputKind> waiting) {
        InputKind first = waiting.get(0);
        int size = 1;
        while (size < waiting.size() && joins(lane, first, waiting.get(size))) {
            size++;
        }
        return waiting.subList(0, size);
    }

    /** The lanes after these inputs were admitted. */
    private static Ingress.State waiting(Lane lane, List<InputKind> kinds) {
        Ingress.State state = Ingress.initial();
        long number = 0;
        for (InputKind kind : kinds) {
            Ingress.Input admit =
                    new Ingress.Input.Admit(InputId.of(new UUID(0, ++number)), admission(lane, kind), Optional.empty());
            state = assertThat(Ingress.apply(state, admit))
                    .asInstanceOf(type(Ingress.Result.Accepted.class))
                    .actual()
                    .after();
        }
        return state;
    }

    private static AdmissionDecision admission(Lane lane, InputKind kind) {
        InputTraits traits = InputTraitsRule.decide(kind);
        RunApplyBoundary boundary = lane == Lane.STEER ? RunApplyBoundary.RUN_CHECKPOINT : RunApplyBoundary.RUN_START;
        AdmittedWork work = new AdmittedWork(
                kind, Optional.empty(), Optional.empty(), lane, boundary, traits.executionKind(), traits.runsAlone());
        return new AdmissionDecision(
                work, AdmissionPath.QUEUED, QueueMode.FIFO, WakeMode.NONE, PostAdmissionSignal.NONE);
    }

    private static boolean joins(Lane lane, InputKind first, InputKind next) {
        return BatchRule.decide(
                lane,
                InputTraitsRule.decide(first).runsAlone(),
                InputTraitsRule.decide(next).runsAlone(),
                true,
                executionKind(first) == executionKind(next));
    }

    private static ExecutionKind executionKind(InputKind kind) {
        return InputTraitsRule.decide(kind).executionKind();
    }
}
