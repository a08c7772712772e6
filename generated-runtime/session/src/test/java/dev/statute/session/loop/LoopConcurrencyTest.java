package dev.statute.session.loop;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.input.Input;
import dev.statute.session.input.PromptInput;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several threads submit at the same time: no wake is lost, nothing is done twice. */
final class LoopConcurrencyTest {
    private static final int SUBMITTERS = 4;
    private static final int INPUTS_EACH = 100;

    @ParameterizedTest
    @EnumSource
    void every_input_is_done_once_and_everybody_hears_of_his_own(Threads threads) throws Exception {
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.succeeds());
        ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
        CyclicBarrier start = new CyclicBarrier(SUBMITTERS);
        try (LoopStage stage = LoopStage.with(executor).on(threads).inMemory().open()) {
            List<Callable<List<CompletionHandle>>> work = IntStream.range(0, SUBMITTERS)
                    .<Callable<List<CompletionHandle>>>mapToObj(submitter -> () -> {
                        start.await(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS);
                        List<CompletionHandle> handles = new ArrayList<>();
                        for (int number = 0; number < INPUTS_EACH; number++) {
                            handles.add(stage.submitted(prompt(1 + submitter * INPUTS_EACH + number)));
                        }
                        return handles;
                    })
                    .toList();
            for (Future<List<CompletionHandle>> submitted :
                    submitters.invokeAll(work, Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                for (CompletionHandle handle : submitted.get()) {
                    assertThat(outcome(handle)).isEqualTo(answerTo(stage, handle.inputId()));
                }
            }
            assertThat(executor.applied().stream().flatMap(List::stream))
                    .hasSize(SUBMITTERS * INPUTS_EACH)
                    .doesNotHaveDuplicates();
            assertThat(executor.overlaps()).as("turns at the same time").isZero();
        } finally {
            submitters.shutdownNow();
        }
    }

    private static CompletionOutcome answerTo(LoopStage stage, InputId id) {
        Input input = stage.core()
                .driver()
                .inputState(id)
                .flatMap(state -> state.persistedInput())
                .orElseThrow();
        return new CompletionOutcome.Completed(RunResult.ofText(((PromptInput) input).text()));
    }
}
