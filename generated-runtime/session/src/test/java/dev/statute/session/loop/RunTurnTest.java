package dev.statute.session.loop;

import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.types.InputKind;
import dev.statute.session.types.PrimitiveKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a turn makes of how its run ended, whatever the run was to do. */
final class RunTurnTest {
    private final RunTurn turn = new RunTurn();
    private final List<String> outcomes = new ArrayList<>();
    private final RunTurn.Outcome outcome = new RunTurn.Outcome() {
        @Override
        public void started() {
            outcomes.add("started");
        }

        @Override
        public void completed(long boundarySequence) {
            outcomes.add("completed with receipt " + boundarySequence);
        }

        @Override
        public void failed() {
            outcomes.add("failed");
        }

        @Override
        public void cancelled() {
            outcomes.add("cancelled");
        }
    };

    @ParameterizedTest
    @EnumSource
    void runs_end_once_and_each_begins_to_number_its_receipts_anew(PrimitiveKind kind) {
        turn.begin(runId(1), kind, outcome);
        turn.done(runId(1), InputKind.PROMPT, outcome);
        turn.begin(runId(2), kind, outcome);
        turn.done(runId(2), InputKind.PROMPT, outcome);

        assertThat(outcomes)
                .containsExactly("started", "completed with receipt 0", "started", "completed with receipt 0");
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_or_was_cancelled_leaves_room_for_the_next_run(PrimitiveKind kind) {
        turn.begin(runId(1), kind, outcome);
        turn.failed(runId(1), outcome);
        turn.begin(runId(2), kind, outcome);
        turn.cancelled(runId(2), outcome);
        turn.begin(runId(3), kind, outcome);

        assertThat(outcomes).containsExactly("started", "failed", "started", "cancelled", "started");
    }

    @Test
    void a_run_that_has_not_begun_does_not_end() {
        turn.begin(runId(1), PrimitiveKind.CONVERSATION_TURN, outcome);

        assertThatThrownBy(() -> turn.failed(runId(2), outcome))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The turn contradicts its run");
        assertThat(outcomes).containsExactly("started");
    }
}
