package dev.statute.session.handle;

import dev.statute.kernel.Reason;
import dev.statute.kernel.SpecElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a generated machine makes of an input, in the form in which all of them say it here.
 *
 * @param <S> the states of the machine
 * @param <E> its effects
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Decision<S, E> {
    /**
     * The input takes effect.
     *
     * @param after where the machine stands then
     * @param effects what is to be done, in this order
     */
    @API(status = API.Status.EXPERIMENTAL)
    record Accepted<S, E>(S after, List<E> effects) implements Decision<S, E> {
        /** Copies what was given. */
        public Accepted {
            Objects.requireNonNull(after, "after");
            effects = List.copyOf(effects);
        }
    }

    /**
     * The input is refused.
     *
     * @param refusal why
     */
    @API(status = API.Status.EXPERIMENTAL)
    record Refused<S, E>(HandleRefusal refusal) implements Decision<S, E> {
        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /**
     * The input is of no concern to the machine where it stands, which is no mistake.
     *
     * @param why in the words of the spec
     */
    @API(status = API.Status.EXPERIMENTAL)
    record Ignored<S, E>(String why) implements Decision<S, E> {
        /** Refuses null. */
        public Ignored {
            Objects.requireNonNull(why, "why");
        }
    }

    /** The input takes effect. */
    static <S, E> Decision<S, E> accepted(S after, List<E> effects) {
        return new Accepted<>(after, effects);
    }

    /** The input is refused; the parameters are what a generated rejection tells. */
    static <S, E> Decision<S, E> rejected(
            SpecElement phase,
            SpecElement input,
            Reason reason,
            Optional<? extends SpecElement> guard,
            Optional<?> payload) {
        return new Refused<>(new HandleRefusal(
                phase, input, reason, guard.map(SpecElement.class::cast), payload.map(Object.class::cast)));
    }

    /** The input is of no concern. */
    static <S, E> Decision<S, E> ignored(String why) {
        return new Ignored<>(why);
    }
}
