package dev.statute.session.composition;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** Whether a machine is part of a composition. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CompositionBinding {

    /** What delivers its effects, if it is part of one. */
    Optional<CompositionDispatcher> dispatcher();

    /** What its owner adds, if he does. */
    default Optional<ContextProvider> contextProvider() {
        return Optional.empty();
    }

    /** Adds what an effect does not carry. Answers at once, and does not fail. */
    @API(status = API.Status.EXPERIMENTAL)
    @FunctionalInterface
    interface ContextProvider {
        /** The fields that are added to an effect. */
        Map<String, FieldValue> contextOf(ProducerInstance producer, EffectPayload payload);
    }

    /** It is alone. */
    record Standalone() implements CompositionBinding {
        @Override
        public Optional<CompositionDispatcher> dispatcher() {
            return Optional.empty();
        }
    }

    /**
     * It is part of one.
     *
     * @param wired delivers its effects
     */
    record Wired(CompositionDispatcher wired) implements CompositionBinding {
        /** Refuses null. */
        public Wired {
            Objects.requireNonNull(wired, "wired");
        }

        @Override
        public Optional<CompositionDispatcher> dispatcher() {
            return Optional.of(wired);
        }
    }

    /**
     * It is part of one, and its owner adds something.
     *
     * @param wired delivers its effects
     * @param owner adds something
     */
    record OwnerProvided(CompositionDispatcher wired, ContextProvider owner) implements CompositionBinding {
        /** Refuses null. */
        public OwnerProvided {
            Objects.requireNonNull(wired, "wired");
            Objects.requireNonNull(owner, "owner");
        }

        @Override
        public Optional<CompositionDispatcher> dispatcher() {
            return Optional.of(wired);
        }

        @Override
        public Optional<ContextProvider> contextProvider() {
            return Optional.of(owner);
        }
    }
}
