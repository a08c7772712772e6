package dev.statute.session.handle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One command at a time, and what is held back until it is done. */
class CommandGateTest {
    private final CommandGate gate = new CommandGate();
    private final List<String> done = new ArrayList<>();

    @Test
    void theOutermostCommandIsSettledOnceAndThenWhatWasHeldBackIsCalled() {
        gate.alone(
                () -> {
                    gate.outside(() -> done.add("outside"));
                    return gate.alone(() -> done.add("work"), this::settle);
                },
                this::settle);

        assertThat(done).containsExactly("work", "settled", "outside");
    }

    @Test
    void whatIsHeldBackIsCalledAlsoIfTheCommandCannotBeSettled() {
        IllegalStateException unsettled = new IllegalStateException("unsettled");

        assertThatThrownBy(() -> gate.alone(
                        () -> {
                            gate.outside(() -> done.add("outside"));
                            return done.add("work");
                        },
                        () -> {
                            throw unsettled;
                        }))
                .isSameAs(unsettled);

        assertThat(done).containsExactly("work", "outside");
        gate.alone(() -> done.add("next"));
        assertThat(done).containsExactly("work", "outside", "next");
    }

    @Test
    void aCommandThatFailsIsSettled() {
        IllegalStateException failed = new IllegalStateException("failed");

        assertThatThrownBy(() -> gate.alone(
                        () -> {
                            gate.outside(() -> done.add("outside"));
                            throw failed;
                        },
                        this::settle))
                .isSameAs(failed);

        assertThat(done).containsExactly("settled", "outside");
    }

    @Test
    void whyACommandFailedIsNotHiddenByWhyItCannotBeSettled() {
        IllegalStateException failed = new IllegalStateException("failed");
        IllegalStateException unsettled = new IllegalStateException("unsettled");

        assertThatThrownBy(() -> gate.alone(
                        () -> {
                            throw failed;
                        },
                        () -> {
                            throw unsettled;
                        }))
                .isSameAs(failed)
                .hasSuppressedException(unsettled);
    }

    private void settle() {
        done.add("settled");
    }
}
