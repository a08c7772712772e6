package dev.statute.session.handle;

import dev.statute.kernel.Reason;
import dev.statute.kernel.SpecElement;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That a machine has refused an input. Its state is what it was.
 *
 * @param phase where the machine stood
 * @param input what was refused
 * @param reason why
 * @param guard what was required of the input and did not hold; empty if the machine has no transition for it where it stood
 * @param payload what the reason says beside its name, if it does
 */
@API(status = API.Status.EXPERIMENTAL)
public record HandleRefusal(
        SpecElement phase, SpecElement input, Reason reason, Optional<SpecElement> guard, Optional<Object> payload) {
    /** What kind of refusal it is. */
    @API(status = API.Status.EXPERIMENTAL)
    public enum Kind {
        /** There is a transition, and the input does not have what it requires. */
        GUARD_REJECTED,
        /** There is no transition for the input where the machine stands. */
        NO_MATCHING_TRANSITION
    }

    /** Refuses null. */
    public HandleRefusal {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(payload, "payload");
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return guard.isPresent() ? Kind.GUARD_REJECTED : Kind.NO_MATCHING_TRANSITION;
    }

    /** The refusal in words, with what the reason says. */
    public String words() {
        String said = payload.map(Object::toString).orElseGet(reason::specName);
        String required = guard.map(missing -> " (" + missing.specName() + ")").orElse("");
        return input.specName() + " was refused in " + phase.specName() + ": " + said + required + ". " + reason.doc();
    }
}
