package dev.statute.session.completion;

import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.run.RunResult;
import dev.statute.session.types.SessionEnding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits for what, and who is told what. */
final class CompletionRegistryTest {
    private static final CompletionOutcome DONE = new CompletionOutcome.Completed(RunResult.ofText("done"));

    private final CompletionRegistry registry = new CompletionRegistry(Runnable::run);

    @Test
    void all_who_wait_for_an_input_are_told_the_same_in_the_order_in_which_they_came() throws Exception {
        List<String> told = new ArrayList<>();
        CompletionHandle one = listened("one", told);
        CompletionHandle two = listened("two", told);
        CompletionHandle other = registry.register(inputId(2));

        registry.resolve(inputId(1), DONE);

        assertThat(one.await()).isSameAs(two.await()).isEqualTo(DONE);
        assertThat(told).containsExactly("one", "two");
        assertThat(other.isDone()).isFalse();
        assertThat(registry.snapshot().entries()).containsExactly(new CompletionSnapshot.Entry(inputId(2), 1));
    }

    private CompletionHandle listened(String name, List<String> told) {
        CompletionHandle handle = registry.register(inputId(1));
        handle.toCompletableFuture().thenRun(() -> told.add(name));
        return handle;
    }

    @Test
    void nobody_waits_for_what_nobody_registered() {
        assertThatCode(() -> registry.resolve(inputId(1), DONE)).doesNotThrowAnyException();
        assertThat(registry.take(List.of(inputId(1))).count()).isZero();
    }

    @Test
    void who_registers_later_waits_for_the_next_outcome() throws Exception {
        registry.register(inputId(1));
        registry.resolve(inputId(1), DONE);
        CompletionHandle later = registry.register(inputId(1));
        assertThat(later.isDone()).isFalse();

        registry.resolve(inputId(1), new CompletionOutcome.Cancelled());

        assertThat(later.await()).isEqualTo(new CompletionOutcome.Cancelled());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            STOPPED,              runtime stopped,                     true
            RESET,                runtime reset,                       true
            DESTROYED,            runtime destroyed,                   true
            UNREGISTERED,         runtime session unregistered,        true
            RETIRED_WITHOUT_LOOP, retired without runtime loop,        true
            LOOP_EXITED,          runtime loop exited,                 true
            RECYCLED,             recycled input no longer pending,    false
            RECOVERED,            recovered input no longer pending,   false
            """)
    void what_befalls_a_session_is_told_to_those_whom_it_concerns(SessionEnding ending, String reason, boolean toAll)
            throws Exception {
        CompletionHandle pending = registry.register(inputId(1));
        CompletionHandle over = registry.register(inputId(2));

        registry.terminate(ending, Set.of(inputId(1))::contains);

        assertThat(over.await())
                .isInstanceOfSatisfying(
                        CompletionOutcome.RuntimeTerminated.class,
                        told -> assertThat(told.reason()).isEqualTo(reason));
        assertThat(pending.isDone()).isEqualTo(toAll);
    }

    @Test
    void those_who_were_taken_hear_from_whoever_took_them_only() throws Exception {
        CompletionHandle handle = registry.register(inputId(1));
        TakenWaiters taken = registry.take(List.of(inputId(1), inputId(2)));

        registry.terminate(SessionEnding.RESET, id -> false);
        assertThat(handle.isDone()).isFalse();
        assertThat(taken.count()).isEqualTo(1);

        taken.resolve(DONE);
        taken.resolve(new CompletionOutcome.Cancelled());
        assertThat(handle.await()).isEqualTo(DONE);
    }

    @Test
    void what_cannot_be_told_is_an_error_of_waiting() {
        CompletionHandle one = registry.register(inputId(1));
        CompletionHandle two = registry.register(inputId(2));

        registry.fail(inputId(1), CompletionWaitException.authorityUnavailable("it contradicts itself"));
        registry.failAll(CompletionWaitException.channelClosed());

        assertThatThrownBy(one::await)
                .isInstanceOfSatisfying(
                        CompletionWaitException.class,
                        error -> assertThat(error.kind()).isEqualTo(CompletionWaitException.Kind.AUTHORITY_UNAVAILABLE))
                .hasMessage("it contradicts itself");
        assertThatThrownBy(two::await)
                .isInstanceOfSatisfying(
                        CompletionWaitException.class,
                        error -> assertThat(error.kind()).isEqualTo(CompletionWaitException.Kind.CHANNEL_CLOSED));
    }

    @Test
    void waiters_stop_waiting_at_once_and_hear_of_it_when_the_registry_may_call_out() {
        Deque<Runnable> later = new ArrayDeque<>();
        CompletionRegistry held = new CompletionRegistry(later::add);
        CompletionHandle handle = held.register(inputId(1));

        held.resolve(inputId(1), DONE);
        assertThat(held.snapshot().entries()).isEmpty();
        assertThat(handle.isDone()).isFalse();

        later.remove().run();
        assertThat(handle.isDone()).isTrue();
    }

    @Test
    void a_snapshot_counts_who_waits_in_the_order_of_ids() {
        registry.register(inputId(3));
        registry.register(inputId(1));
        registry.register(inputId(3));

        CompletionSnapshot snapshot = registry.snapshot();

        assertThat(snapshot.entries())
                .containsExactly(
                        new CompletionSnapshot.Entry(inputId(1), 1), new CompletionSnapshot.Entry(inputId(3), 2));
        assertThat(snapshot.inputCount()).isEqualTo(2);
        assertThat(snapshot.waiterCount()).isEqualTo(3);
    }
}
