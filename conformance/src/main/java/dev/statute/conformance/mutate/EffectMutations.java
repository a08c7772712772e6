package dev.statute.conformance.mutate;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Effects that are missing, emitted twice, in another order, without their condition, or other ones. */
final class EffectMutations {
    private final Machine machine;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    EffectMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        for (Transition transition : machine.transitions()) {
            ofList(transition, transition.emissions(), items -> items);
            for (int i = 0; i < transition.emissions().size(); i++) {
                if (transition.emissions().get(i) instanceof Emission.Each each) {
                    ofEach(transition, i, each);
                }
            }
        }
        return all;
    }

    private void ofEach(Transition transition, int index, Emission.Each each) {
        ofList(
                transition,
                each.emit(),
                ones -> ones.isEmpty()
                        ? MachineEdits.without(transition.emissions(), index)
                        : MachineEdits.replaced(transition.emissions(), index, withItems(each, ones)));
    }

    private static Emission withItems(Emission.Each each, List<Emission.One> items) {
        return new Emission.Each(each.variable(), each.over(), each.index(), each.condition(), items, each.at());
    }

    /** What can be wrong with a list of items, in which {@code build} puts the list of the whole transition together. */
    private <E extends Emission> void ofList(
            Transition transition, List<E> items, Function<List<E>, List<? extends Emission>> build) {
        for (int i = 0; i < items.size(); i++) {
            E item = items.get(i);
            String what = "effect " + name(item) + " of `" + transition.name() + "`";
            add(
                    MutationOperator.DROP_EFFECT,
                    "not emitting " + what,
                    transition,
                    item,
                    build.apply(MachineEdits.without(items, i)));
            List<E> twice = new ArrayList<>(items);
            twice.add(i, item);
            add(MutationOperator.REPEAT_EFFECT, "emitting " + what + " twice", transition, item, build.apply(twice));
            if (i + 1 < items.size()) {
                add(
                        MutationOperator.REORDER_EFFECTS,
                        "emitting " + what + " after " + name(items.get(i + 1)),
                        transition,
                        item,
                        build.apply(MachineEdits.swapped(items, i)));
            }
        }
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            unconditional(items.get(i))
                    .ifPresent(changed -> add(
                            MutationOperator.UNCONDITIONAL_EFFECT,
                            "emitting effect " + name(items.get(index)) + " of `" + transition.name()
                                    + "` without its `if`",
                            transition,
                            items.get(index),
                            build.apply(MachineEdits.replaced(items, index, changed))));
            other(items.get(i))
                    .ifPresent(changed -> add(
                            MutationOperator.OTHER_EFFECT,
                            "emitting " + name(changed) + " instead of " + name(items.get(index)) + " in `"
                                    + transition.name() + "`",
                            transition,
                            items.get(index),
                            build.apply(MachineEdits.replaced(items, index, changed))));
        }
    }

    private void add(
            MutationOperator operator,
            String description,
            Transition transition,
            Emission item,
            List<? extends Emission> changed) {
        Span at = item.at();
        all.add(new Candidate<>(
                operator,
                description,
                Addresses.of(machine, transition) + "/emit",
                at,
                MachineEdits.with(machine, MachineEdits.withEmissions(transition, List.copyOf(changed)))));
    }

    private static String name(Emission item) {
        return item instanceof Emission.One one
                ? one.effect().name()
                : "for each `" + ((Emission.Each) item).variable().name() + "`";
    }

    @SuppressWarnings("unchecked") // The changed item is of the class of the item.
    private static <E extends Emission> Optional<E> unconditional(E item) {
        if (item instanceof Emission.One one && one.condition().isPresent()) {
            return Optional.of((E) new Emission.One(one.effect(), one.payload(), Optional.empty(), one.at()));
        } else if (item instanceof Emission.Each each && each.condition().isPresent()) {
            return Optional.of((E) new Emission.Each(
                    each.variable(), each.over(), each.index(), Optional.empty(), each.emit(), each.at()));
        }
        return Optional.empty();
    }

    /** The next effect that carries the same types. */
    @SuppressWarnings("unchecked") // The changed item is of the class of the item.
    private <E extends Emission> Optional<E> other(E item) {
        if (!(item instanceof Emission.One one)) {
            return Optional.empty();
        }
        List<Effect> effects = machine.effects();
        int own = effects.indexOf(one.effect());
        for (int i = 1; i < effects.size(); i++) {
            Effect effect = effects.get((own + i) % effects.size());
            if (RefusalMutations.sameTypes(effect.payload(), one.effect().payload())) {
                return Optional.of((E) new Emission.One(
                        effect, RefusalMutations.moved(one.payload(), effect.payload()), one.condition(), one.at()));
            }
        }
        return Optional.empty();
    }
}
