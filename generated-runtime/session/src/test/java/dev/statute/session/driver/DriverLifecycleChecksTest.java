package dev.statute.session.driver;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.Pause;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DriverLifecycleChecksTest {
    private static InputState staged(long attempts) {
        InputLifecycle.Snapshot snapshot =
                new InputLifecycle.Snapshot.Staged(attempts, Optional.of(runId(1)), Optional.empty());
        return InputState.restored(
                InputFacts.of(inputId(1), NOW), InputLifecycle.restore(snapshot).orElseThrow(), List.of(), NOW);
    }

    @Test
    void ml04_a_restored_input_without_attempts_left_is_given_up_by_the_next_rollback() {
        InputState after = staged(3)
                .apply(InputLifecycle.Input.RollbackStaged.INSTANCE, NOW)
                .state();

        assertThat(after.terminalOutcome())
                .contains(new TerminalOutcome.Abandoned(new AbandonReason.MaxAttemptsExhausted(3)));
        assertThat(staged(2)
                        .apply(InputLifecycle.Input.RollbackStaged.INSTANCE, NOW)
                        .state()
                        .phase())
                .isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void submitters_on_several_threads_lose_nothing() throws Exception {
        int threads = 4;
        int each = 250;
        RuntimeDriver driver = new EphemeralRuntimeDriver(context());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> submitters = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = 1 + thread * each;
                submitters.add(executor.submit(() -> {
                    for (int number = first; number < first + each; number++) {
                        driver.accept(message(number, Optional.empty()));
                    }
                }));
            }
            for (Future<?> submitter : submitters) {
                submitter.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }

        List<InputId> waiting = driver.nextBatch();
        Set<InputId> expected = new HashSet<>();
        for (int number = 1; number <= threads * each; number++) {
            expected.add(inputId(number));
        }
        assertThat(waiting).doesNotHaveDuplicates().hasSameElementsAs(expected);
        assertThat(driver.drainEvents()).hasSize(2 * threads * each);
    }
}
