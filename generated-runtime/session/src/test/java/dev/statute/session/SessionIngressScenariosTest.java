package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.OperationId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How an input goes through a session from end to end. */
class SessionIngressScenariosTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("IC-01: a prompt that is waited for is consumed, and whoever waits gets what the executor says")
    void ic01_aPromptFromEndToEnd() {
        // given
        RunResult result = RunResult.ofText("here you are");
        SessionRuntime runtime = Runtimes.with(SessionRuntime.ephemeral().loopExecutor(threads));
        runtime.ensureExecutor(SESSION, doing(ends(new CoreApplyTerminal.Result(result))));

        // when
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();
        CompletionOutcome outcome = Waiting.outcome(handle);
        Waiting.forAll(threads);

        // then
        assertThat(outcome).isEqualTo(new CompletionOutcome.Completed(result));
        assertThat(runtime.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(RuntimeControl.Phase.ATTACHED);
    }

    @Test
    @DisplayName("A28: who waits gets a handle as long as the input, or the one that it repeats, has not ended")
    void a28_whoWaitsForWhat() {
        // given
        SessionRuntime runtime = Runtimes.with(SessionRuntime.ephemeral());
        runtime.register(SESSION);

        // when it waits
        AcceptedInput first = runtime.acceptWithCompletion(SESSION, keyed(prompt(1)));
        // then
        assertThat(first.outcome().result()).isEqualTo(AdmissionResult.ACCEPTED);
        assertThat(first.handle().orElseThrow().inputId()).isEqualTo(inputId(1));

        // when it is over at once
        AcceptedInput operation = runtime.acceptWithCompletion(SESSION, operation(2));
        // then
        assertThat(operation.outcome().result()).isEqualTo(AdmissionResult.ACCEPTED);
        assertThat(operation.handle()).isEmpty();

        // when it repeats one that waits
        AcceptedInput repeated = runtime.acceptWithCompletion(SESSION, keyed(prompt(3)));
        // then
        assertThat(repeated.outcome()).isEqualTo(new AcceptOutcome.Deduplicated(inputId(3), inputId(1)));
        assertThat(repeated.handle().orElseThrow().inputId()).isEqualTo(inputId(1));

        // when it repeats one that is over
        runtime.reset(SESSION);
        AcceptedInput late = runtime.acceptWithCompletion(SESSION, keyed(prompt(4)));
        // then
        assertThat(late.outcome()).isEqualTo(new AcceptOutcome.Deduplicated(inputId(4), inputId(1)));
        assertThat(late.handle()).isEmpty();

        // when it is rejected
        // then
        assertThatThrownBy(() -> runtime.acceptWithCompletion(SESSION, derivedPrompt(5)))
                .isInstanceOfSatisfying(
                        RuntimeDriverException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.VALIDATION_FAILED))
                .hasMessageContaining("derived");
        assertThat(runtime.inputState(SESSION, inputId(5))).isEmpty();
    }

    private static Input keyed(Input input) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey("k")));
    }

    private static Input operation(int number) {
        OperationId operation = new OperationId(Samples.uuid(number));
        return new OperationInput(header(number, InputDurability.DURABLE), operation, new OpEvent.Cancelled(operation));
    }

    private static Input derivedPrompt(int number) {
        return prompt(number).withHeader(header(number, InputDurability.DERIVED));
    }

    private static InputHeader header(int number, InputDurability durability) {
        return InputHeader.of(inputId(number), Samples.NOW, new InputOrigin.System(), durability);
    }
}
