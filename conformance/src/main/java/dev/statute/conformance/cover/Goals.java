package dev.statute.conformance.cover;

import dev.statute.conformance.cover.Goal.Cell;
import dev.statute.conformance.cover.Goal.Emitted;
import dev.statute.conformance.cover.Goal.Fired;
import dev.statute.conformance.cover.Goal.Given;
import dev.statute.conformance.cover.Goal.Guarded;
import dev.statute.conformance.cover.Goal.GuardedIn;
import dev.statute.conformance.cover.Goal.Taken;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** What there is to cover in a machine, and what one step covers. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Goals {
    private Goals() {}

    /**
     * All goals of a machine: cells, transitions and the phases and inputs of each, guards both ways, reasons, effects, each
     * in the order of the file.
     */
    public static Set<Goal> of(Machine machine) {
        Set<Goal> goals = new LinkedHashSet<>();
        for (Phase phase : machine.phases()) {
            for (Input input : machine.inputs()) {
                goals.add(new Cell(phase.name(), input.name()));
            }
        }
        for (Transition transition : machine.transitions()) {
            goals.add(new Fired(transition.name()));
            for (Phase phase : transition.from()) {
                transition.inputs().forEach(input -> goals.add(taken(transition, phase, input)));
            }
        }
        for (Transition transition : machine.transitions()) {
            for (Guard guard : transition.guards()) {
                goals.add(new Guarded(transition.name(), guard.name(), true));
                goals.add(new Guarded(transition.name(), guard.name(), false));
            }
        }
        machine.rejections().forEach(reason -> goals.add(new Given(reason.name())));
        machine.effects().forEach(effect -> goals.add(new Emitted(effect.name())));
        return goals;
    }

    private static Taken taken(Transition transition, Phase phase, Input input) {
        return new Taken(transition.name(), phase.name(), input.name());
    }

    /** The goals that a step reaches, those included that are not demanded. */
    public static void reached(Phase phase, Input input, Explanation step, Consumer<Goal> sink) {
        sink.accept(new Cell(phase.name(), input.name()));
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            Transition transition = accepted.transition();
            sink.accept(new Fired(transition.name()));
            sink.accept(taken(transition, phase, input));
            transition.guards().forEach(guard -> answered(transition, phase, input, guard, true, sink));
            accepted.effects()
                    .forEach(effect -> sink.accept(new Emitted(effect.effect().name())));
        } else if (step.outcome() instanceof Outcome.Rejected rejected) {
            sink.accept(new Given(rejected.reason().name()));
            rejected.transition().ifPresent(transition -> {
                for (Guard guard : transition.guards()) {
                    boolean refuses = guard.equals(rejected.guard().orElseThrow());
                    answered(transition, phase, input, guard, !refuses, sink);
                    if (refuses) {
                        break;
                    }
                }
            });
        }
    }

    private static void answered(
            Transition transition, Phase phase, Input input, Guard guard, boolean passes, Consumer<Goal> sink) {
        sink.accept(new Guarded(transition.name(), guard.name(), passes));
        sink.accept(new GuardedIn(transition.name(), phase.name(), input.name(), guard.name(), passes));
    }
}
