package dev.statute.session.handle;

import dev.statute.kernel.Reason;
import dev.statute.session.machine.InteractionStream;
import java.util.Optional;

/** A refusal of some machine. */
final class SampleRefusal {
    static final Reason REASON = InteractionStream.Rejection.UNKNOWN_STREAM;

    private SampleRefusal() {}

    static <S, E> Decision<S, E> refused() {
        return Decision.rejected(
                InteractionStream.Phase.UNRESERVED,
                InteractionStream.InputName.ATTACH,
                REASON,
                Optional.empty(),
                Optional.empty());
    }
}
