package dev.statute.generate.tla;

import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Transitions as actions: one for each transition and input, with the payload as its parameters. */
final class ActionWriter {
    private final Writers writers;
    private final boolean checked;
    private final boolean everyStep;

    /**
     * @param checked whether steps say what they break
     * @param everyStep whether there are properties of every step
     */
    ActionWriter(Writers writers, boolean checked, boolean everyStep) {
        this.writers = writers;
        this.checked = checked;
        this.everyStep = everyStep;
    }

    /** The action of a transition for one of its inputs. */
    void write(Transition transition, Input input, ModuleText module) {
        Junction action = new Junction(ModuleText.bodyIndent());
        ExprWriter exprs = begin(transition, input, action);
        for (Guard guard : transition.guards()) {
            exprs = require(guard, exprs, action);
        }
        StateAfter.write(writers, exprs, transition, action);
        if (checked) {
            action.add(writers.names().broken() + "' = " + broken(transition, input, exprs));
        }
        module.define(comment(transition, input), head(writers, transition, input), action);
    }

    /** What every reading of a transition begins with: phase and selector. */
    ExprWriter begin(Transition transition, Input input, Junction action) {
        ExprWriter exprs = writers.on(input);
        action.add(exprs.inPhases(transition.from()).text());
        select(transition, input, exprs, action);
        return exprs;
    }

    /** The name of the action with its parameters. */
    static String head(Writers writers, Transition transition, Input input) {
        return Writers.head(writers.names().action(transition, input), input.payload());
    }

    private static String comment(Transition transition, Input input) {
        String from = transition.from().stream().map(Phase::name).collect(Collectors.joining(", "));
        String to = transition.to().map(p -> "to " + p.name()).orElse("where it stays");
        String place = transition.at().source().name() + ":" + transition.at().line();
        return transition.doc() + "\n" + input.name() + " in " + from + ", " + to + " (" + place + ").";
    }

    /** The condition under which the cell is this transition's. */
    private void select(Transition transition, Input input, ExprWriter exprs, Junction action) {
        if (transition.when() instanceof Selector.When when) {
            action.add(Guarded.text(when.condition(), exprs));
        } else if (transition.when() instanceof Selector.Otherwise) {
            others(transition, input).forEach((others, phases) -> {
                for (Selector.When other : others) {
                    String not = Guarded.negation(other.condition(), exprs);
                    action.add(phases.equals(transition.from()) ? not : exprs.inPhases(phases) + " => (" + not + ")");
                }
            });
        }
    }

    /** The conditions of the other transitions of each cell, with the phases of the cells that they are the same in. */
    private Map<Set<Selector.When>, Set<Phase>> others(Transition transition, Input input) {
        Map<Set<Selector.When>, Set<Phase>> others = new LinkedHashMap<>();
        for (Phase phase : transition.from()) {
            Set<Selector.When> conditions = new LinkedHashSet<>();
            if (writers.matrix().cell(phase, input).orElse(null) instanceof Cell.Handled cell) {
                for (Transition other : cell.transitions()) {
                    if (other.when() instanceof Selector.When when) {
                        conditions.add(when);
                    }
                }
            }
            others.computeIfAbsent(conditions, c -> new LinkedHashSet<>()).add(phase);
        }
        others.replaceAll((conditions, phases) -> Phase.ordered(phases));
        return others;
    }

    /** A guard as a condition of the action; one that binds a value has all that follows below it. */
    ExprWriter require(Guard guard, ExprWriter exprs, Junction action) {
        String comment = guard.name() + ", else " + guard.orElse().reason().name();
        if (guard instanceof Guard.That that) {
            action.add(Guarded.text(that.condition(), exprs), comment);
            return exprs;
        }
        Guard.Some some = (Guard.Some) guard;
        ExprWriter inside = exprs.with(some.as());
        String option = writers.prelude()
                .call(Helper.VALUES_OF, exprs.of(some.option()))
                .text();
        action.open("\\E " + inside.scope().name(some.as()) + " \\in " + option + " :", comment);
        return inside;
    }

    /** What is wrong with the step. */
    private String broken(Transition transition, Input input, ExprWriter exprs) {
        List<String> parts = new ArrayList<>();
        if (everyStep) {
            parts.add(writers.names().of(Names.Fixed.EVERY_STEP));
        }
        for (Property property : writers.machine().properties()) {
            if (property instanceof Property.Step step
                    && step.inputs().filter(inputs -> inputs.contains(input)).isPresent()) {
                parts.add(StepProperties.unless(step, writers));
            }
        }
        parts.addAll(new EffectChecks(writers).of(transition, exprs));
        return parts.isEmpty() ? "{}" : String.join(" \\cup ", parts);
    }

    /** The step of an input with any payload, whichever of its actions it is. */
    String stepOf(Input input, List<String> actions) {
        String bounds = input.payload().stream()
                .map(c -> c.name() + " \\in " + writers.domains().of(input, c))
                .collect(Collectors.joining(", "));
        return (bounds.isEmpty() ? "" : "\\E " + bounds + " : ") + String.join(" \\/ ", actions);
    }
}
