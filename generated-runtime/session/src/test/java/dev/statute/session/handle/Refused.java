package dev.statute.session.handle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.kernel.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What handles say when they do not do something. */
final class Refused {
    private Refused() {}

    static void assertRefused(ThrowingCallable told, Reason reason) {
        HandleRefusedException refused = catchThrowableOfType(HandleRefusedException.class, told);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.refusal()).map(HandleRefusal::reason).contains(reason);
    }
}
