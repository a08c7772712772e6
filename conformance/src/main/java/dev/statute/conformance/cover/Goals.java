package dev.statute.conformance.cover;

import dev.statute.conformance.cover.Goal.Cell;
import dev.statute.conformance.cover.Goal.Emitted;
import dev.statute.conformance.cover.Goal.Fired;
import dev.statute.conformance.cover.Goal.Given;
import dev.statute.conformance.cover.Goal.Guarded;
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

    /** All goals of a machine: cells, transitions, guards both ways, reasons, effects, each in the order of the file. */
    public static Set<Goal> of(Machine machine) {
        Set<Goal> goals = new LinkedHashSet<>();
        for (Phase phase : machine.phases()) {
            for (Input input : machine.inputs()) {
                goals.add(new Cell(phase.name(), input.name()));
            }
        }
        for (Transition transition : machine.transitions()) {
            goals.add(new Fired(transition.name()));
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

    /** The goals that a step reaches. */
    public static void reached(Phase phase, Input input, Explanation step, Consumer<Goal> sink) {
        sink.accept(new Cell(phase.name(), input.name()));
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            Transition transition = accepted.transition();
            sink.accept(new Fired(transition.name()));
            transition.guards().forEach(guard -> sink.accept(new Guarded(transition.name(), guard.name(), true)));
            accepted.effects()
                    .forEach(effect -> sink.accept(new Emitted(effect.effect().name())));
        } else if (step.outcome() instanceof Outcome.Rejected rejected) {
            sink.accept(new Given(rejected.reason().name()));
            rejected.transition().ifPresent(transition -> {
                for (Guard guard : transition.guards()) {
                    boolean refuses = guard.equals(rejected.guard().orElseThrow());
                    sink.accept(new Guarded(transition.name(), guard.name(), !refuses));
                    if (refuses) {
                        break;
                    }
                }
            });
        }
    }
}
