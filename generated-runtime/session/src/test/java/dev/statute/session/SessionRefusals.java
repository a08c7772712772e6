package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.machine.RuntimeControl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What sessions say when they do not do something. */
final class SessionRefusals {
    private SessionRefusals() {}

    static void assertNotReady(ThrowingCallable command, RuntimeControl.Phase state) {
        assertThatExceptionOfType(RuntimeDriverException.class)
                .isThrownBy(command)
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.NOT_READY);
                    assertThat(refusal.state()).contains(state);
                });
    }

    static void assertDestroyed(ThrowingCallable command) {
        assertFails(command, RuntimeDriverException.Kind.DESTROYED);
    }

    static RuntimeDriverException assertFails(ThrowingCallable command, RuntimeDriverException.Kind kind) {
        RuntimeDriverException refusal = catchThrowableOfType(RuntimeDriverException.class, command);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal;
    }
}
