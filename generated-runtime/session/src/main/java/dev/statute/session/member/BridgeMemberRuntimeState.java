package dev.statute.session.member;

import dev.statute.session.machine.RuntimeControl;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The state of a member as its owner sees it. Members of later versions may name others than there are today.
 *
 * @param name in lower case, not empty
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeMemberRuntimeState(String name) {
    /** Refuses what is empty. */
    public BridgeMemberRuntimeState {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A state has a name.");
        }
    }

    /** The name of a state. */
    public static BridgeMemberRuntimeState of(RuntimeControl.Phase state) {
        return new BridgeMemberRuntimeState(state.name().toLowerCase(Locale.ROOT));
    }

    /** The state, if this version knows it. */
    public Optional<RuntimeControl.Phase> known() {
        return Arrays.stream(RuntimeControl.Phase.values())
                .filter(state -> of(state).equals(this))
                .findFirst();
    }

    /** The name itself. */
    @Override
    public String toString() {
        return name;
    }
}
