package dev.statute.conformance.jqwik;

import dev.statute.conformance.input.InputChooser;
import dev.statute.spec.model.Machine;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;

/** Gives the driven subject an input that is worth trying in its state. */
final class GiveInput implements Action.Dependent<Driven> {
    private final InputChooser chooser;

    GiveInput(Machine machine) {
        this.chooser = Prepared.chooser(machine);
    }

    @Override
    public Arbitrary<Transformer<Driven>> transformer(Driven driven) {
        return Arbitraries.longs().map(seed -> {
            var input = chooser.choose(driven.state(), new Random(seed));
            return Transformer.mutate(input.toString(), state -> state.give(input));
        });
    }
}
