package dev.statute.conformance;

import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a subject made of an input. What it cannot tell is empty, and is not compared. Names are those of the spec. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Answer {
    /**
     * It was accepted.
     *
     * @param transition the transition that fired
     * @param effects the effects in order
     */
    record Accepted(Optional<String> transition, Optional<List<EffectValue>> effects) implements Answer {
        public Accepted {
            told(transition, "transition");
            told(effects, "list of effects");
            effects = effects.map(List::copyOf);
        }
    }

    /**
     * It was refused.
     *
     * @param reason the reason
     * @param guard the guard that refused; the empty text if the cell refuses every such input
     * @param payload the payload of the reason, by name
     */
    record Rejected(Optional<String> reason, Optional<String> guard, Optional<Map<String, Value>> payload)
            implements Answer {
        public Rejected {
            told(reason, "reason");
            told(guard, "guard");
            told(payload, "payload of the reason");
            payload = payload.map(values -> Collections.unmodifiableMap(new LinkedHashMap<>(values)));
        }
    }

    /**
     * It was ignored.
     *
     * @param why the why of the spec
     */
    record Ignored(Optional<String> why) implements Answer {
        public Ignored {
            told(why, "why");
        }
    }

    /**
     * The machine found itself broken.
     *
     * @param message what it said
     */
    record Faulted(String message) implements Answer {}

    /** Accepted, and nothing more to tell. */
    static Answer accepted() {
        return new Accepted(Optional.empty(), Optional.empty());
    }

    /** Refused for a reason, and nothing more to tell. */
    static Answer rejected(String reason) {
        return new Rejected(Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /** Ignored, and nothing more to tell. */
    static Answer ignored() {
        return new Ignored(Optional.empty());
    }

    private static void told(Optional<?> part, String what) {
        Objects.requireNonNull(part, () -> "the " + what + " is null: Optional.empty() says that it cannot be told");
    }
}
