package dev.statute.session.input;

import dev.statute.session.policy.InputTraitsRule;
import dev.statute.session.types.InputId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** How a new input stands to an older one. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CoalescingResult {

    /**
     * It can take its place.
     *
     * @param supersededId the older one
     */
    record Supersedes(InputId supersededId) implements CoalescingResult {
        /** Refuses null. */
        public Supersedes {
            Objects.requireNonNull(supersededId, "supersededId");
        }
    }

    /** It has nothing to do with it. */
    record Standalone() implements CoalescingResult {}

    /** Whether a newer input of the kind of this one can make it pointless. */
    static boolean isCoalescingEligible(Input input) {
        return InputTraitsRule.decide(input.kind()).coalescingEligible();
    }

    /**
     * Compares two inputs of a runtime by their {@link SupersessionScope}. Whether one does take the place of the other
     * depends on the queue mode that admission decides on.
     *
     * @param newer the new one
     * @param existing the older one
     * @param runtimeId the runtime of both
     */
    static CoalescingResult checkSupersession(Input newer, Input existing, LogicalRuntimeId runtimeId) {
        Optional<SupersessionScope> scope = SupersessionScope.of(newer, runtimeId);
        return scope.isPresent() && scope.equals(SupersessionScope.of(existing, runtimeId))
                ? new Supersedes(existing.id())
                : new Standalone();
    }
}
