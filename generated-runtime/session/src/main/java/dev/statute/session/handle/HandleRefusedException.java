package dev.statute.session.handle;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What was told to a handle was refused. Nothing changed. */
@API(status = API.Status.EXPERIMENTAL)
public final class HandleRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HandleRefusal.Kind kind;
    private final transient Optional<HandleRefusal> refusal;

    /**
     * @param refusal what the machine has answered
     */
    public HandleRefusedException(HandleRefusal refusal) {
        super(refusal.words());
        this.kind = refusal.kind();
        this.refusal = Optional.of(refusal);
    }

    /** Whether something was missing that a transition requires, or there is no transition. */
    public HandleRefusal.Kind kind() {
        return kind;
    }

    /** What the machine has answered. Is lost when the exception is serialized. */
    public Optional<HandleRefusal> refusal() {
        return Objects.requireNonNullElse(refusal, Optional.empty());
    }
}
