package dev.statute.session.machine;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A generated machine, for tests that do the same to several of them. What they generate has no types in common.
 *
 * @param inputType the type of its inputs
 * @param initial where it begins
 * @param inputs any input, rather one that can be taken in a state
 * @param stored the state that comes back from a snapshot of a state; an exception unless all invariants hold in it
 * @param authority an authority that stands in a state
 * @param state where an authority stands
 * @param apply gives an authority an input, and says whether it was accepted
 * @param probes everything that can be asked of an authority about an input
 * @param <S> its states
 * @param <I> its inputs
 * @param <A> its authorities
 */
record GeneratedMachine<S, I, A>(
        Class<I> inputType,
        S initial,
        BiFunction<S, Random, I> inputs,
        UnaryOperator<S> stored,
        Function<S, A> authority,
        Function<A, S> state,
        BiPredicate<A, I> apply,
        List<BiConsumer<A, I>> probes) {
    /** The name of the machine. */
    String name() {
        return inputType.getDeclaringClass().getSimpleName();
    }

    /** The name alone; the rest says nothing to a reader. */
    @Override
    public String toString() {
        return name();
    }
}
