package dev.statute.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Specs;
import dev.statute.conformance.law.Delegating;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EveryStateTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();
    private static final Delegating FORGETFUL = new Delegating(LIFECYCLE) {
        @Override
        public Applied<MachineState> apply(MachineState state, InputValue input) {
            boolean forgotten = state.phase().name().equals("Queued")
                    && new Value.Int(2).equals(state.fields().get("attempt_count"))
                    && input.input().name().equals("Abandon");
            return forgotten ? new Applied<>(Answer.ignored(), Optional.empty()) : super.apply(state, input);
        }
    };

    @Test
    void theSpecDoesNotDifferFromItself() {
        assertThat(EveryState.of(LIFECYCLE, 1_000_000).difference(new Delegating(LIFECYCLE)))
                .isEmpty();
    }

    @Test
    void aDifferenceInOneFarStateIsFoundByAShortestSequence() {
        Failure failure =
                EveryState.of(LIFECYCLE, 1_000_000).difference(FORGETFUL).orElseThrow();
        assertThat(failure.sequence().inputs())
                .extracting(input -> input.input().name())
                .containsExactly(
                        "QueueAccepted", "StageForRun", "RollbackStaged", "StageForRun", "RollbackStaged", "Abandon");
        assertThat(failure.difference().aspect()).isEqualTo("the answer");
        assertThat(failure.difference().got()).isEqualTo("ignored");
    }

    @Test
    void whatIsFartherThanTheStepsGoIsNotFound() {
        assertThat(EveryState.of(LIFECYCLE, 100).difference(FORGETFUL)).isEmpty();
    }

    @Test
    void aClassThatThrowsDiffers() {
        Delegating throwing = new Delegating(LIFECYCLE) {
            @Override
            public Applied<MachineState> apply(MachineState state, InputValue input) {
                throw new IllegalStateException("broken");
            }
        };
        Failure failure = EveryState.of(LIFECYCLE, 10).difference(throwing).orElseThrow();
        assertThat(failure.difference().got()).contains("IllegalStateException: broken");
    }
}
