package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.composition.ConsumerRefusedException;
import dev.statute.session.composition.RoutedInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.ops.OpsSamples;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners of a session whose process is another one by now. */
class BindingAfterRestartTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final RuntimeStore store = TestStores.empty();
    private final SessionRuntime before = Runtimes.persistent(store);
    private final SessionRuntime after = Runtimes.persistent(store);

    @BeforeEach
    void restart() {
        before.register(SESSION);
        bind(before, 12);
        // An end is what has the operations stored, and with them the epoch that a binding belongs to.
        OpsSamples.ended(before.operations(SESSION).orElseThrow(), OpsSamples.tool(1));
        after.register(SESSION);
    }

    private static void bind(SessionRuntime runtime, long fence) {
        runtime.routedSessions().apply(SESSION, new RoutedInput.PrepareBindings("rt-1", fence, 3));
    }

    @Test
    void an_older_owner_is_refused() {
        ConsumerRefusedException refusal = catchThrowableOfType(ConsumerRefusedException.class, () -> bind(after, 11));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(ConsumerRefusedException.MACHINE_REFUSED);
    }

    @Test
    void the_owner_is_still_the_owner() {
        assertThatCode(() -> bind(after, 12)).doesNotThrowAnyException();
        assertThat(after.spineSnapshot(SESSION)
                        .orElseThrow()
                        .attachment()
                        .binding()
                        .fenceToken())
                .contains(12L);
    }
}
