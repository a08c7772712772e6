package dev.statute.conformance.jqwik;

import dev.statute.conformance.RandomWalk;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;

/** Gives the subject an input that is worth trying in its state, or ends the chain where the walk does. Stateless. */
final class GiveInput implements Action.Dependent<RandomWalk> {
    @Override
    public Arbitrary<Transformer<RandomWalk>> transformer(RandomWalk walk) {
        return Arbitraries.randomValue(random -> walk.next(random)
                .map(input -> Transformer.<RandomWalk>mutate(input.toString(), state -> state.give(input)))
                .orElseGet(Transformer::endOfChain));
    }
}
