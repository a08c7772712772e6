package dev.statute.session.completion;

import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.TurnOutcome;
import dev.statute.session.value.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told is what the table says and what is at hand, or nothing. */
final class CompletionEvidenceTest {
    private static final CoreApplyTerminal RESULT = new CoreApplyTerminal.Result(RunResult.ofText("done"));
    private static final CoreApplyTerminal CALLBACK = new CoreApplyTerminal.CallbackPending("t", JsonText.of("{}"));
    private static final CompletionEvidence.Failure FAILURE = new CompletionEvidence.Failure(
            "it failed", new CompletionError(FailureCause.UNKNOWN, TurnOutcome.FAILED, "it failed", false));

    /** What is at hand, and the only classes that fit it. */
    static Stream<Arguments> evidence() {
        return Stream.of(
                Arguments.of(at(RESULT), List.of(CompletionClass.COMPLETED)),
                Arguments.of(at(new CoreApplyTerminal.NoResult()), List.of(CompletionClass.COMPLETED_WITHOUT_RESULT)),
                Arguments.of(
                        at(new CoreApplyTerminal.NoPendingBoundary()),
                        List.of(CompletionClass.COMPLETED_WITHOUT_RESULT)),
                Arguments.of(at(CALLBACK), List.of(CompletionClass.CALLBACK_PENDING)),
                Arguments.of(
                        new CompletionEvidence(Optional.of(RESULT), Optional.of(FAILURE)),
                        List.of(
                                CompletionClass.ABANDONED_WITH_ERROR,
                                CompletionClass.COMPLETED_WITH_FINALIZATION_FAILURE)),
                Arguments.of(
                        new CompletionEvidence(Optional.of(CALLBACK), Optional.of(FAILURE)),
                        List.of(CompletionClass.ABANDONED_WITH_ERROR)),
                Arguments.of(
                        new CompletionEvidence(Optional.empty(), Optional.of(FAILURE)),
                        List.of(
                                CompletionClass.CANCELLED,
                                CompletionClass.ABANDONED,
                                CompletionClass.ABANDONED_WITH_ERROR,
                                CompletionClass.RUNTIME_TERMINATED)),
                Arguments.of(new CompletionEvidence(Optional.empty(), Optional.empty()), List.of()));
    }

    private static CompletionEvidence at(CoreApplyTerminal terminal) {
        return new CompletionEvidence(Optional.of(terminal), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void only_what_is_at_hand_is_told(CompletionEvidence evidence, List<CompletionClass> fitting) {
        assertThat(Arrays.stream(CompletionClass.values())
                        .filter(told -> evidence.outcome(told).isPresent()))
                .containsExactlyElementsOf(fitting);
        assertThat(fitting)
                .allSatisfy(
                        told -> assertThat(evidence.outcome(told).orElseThrow().completionClass())
                                .isEqualTo(told));
    }

    @Test
    void who_waits_hears_that_nobody_can_tell_if_the_table_says_something_else() {
        CompletionRegistry registry = new CompletionRegistry(Runnable::run);
        CompletionHandle handle = registry.register(inputId(1));

        at(CALLBACK).tell(CompletionClass.COMPLETED, registry.take(List.of(inputId(1))));

        assertThatThrownBy(handle::await)
                .isInstanceOfSatisfying(
                        CompletionWaitException.class,
                        error ->
                                assertThat(error.kind()).isEqualTo(CompletionWaitException.Kind.AUTHORITY_UNAVAILABLE));
    }
}
