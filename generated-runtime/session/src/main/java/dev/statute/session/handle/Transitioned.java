package dev.statute.session.handle;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A transition that was made.
 *
 * @param before where the machine stood
 * @param after where it stands then; it may equal the former
 * @param effects what is to be done, in this order
 * @param <S> the states of the machine
 * @param <E> its effects
 */
@API(status = API.Status.EXPERIMENTAL)
public record Transitioned<S, E>(S before, S after, List<E> effects) {
    /** Copies what was given. */
    public Transitioned {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        effects = List.copyOf(effects);
    }
}
