package dev.statute.spec.explore.search;

import dev.statute.spec.explore.lower.Truth;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.List;
import java.util.function.Consumer;

/** What a selected transition does in the states of one phase, upon one input. Immutable and thread-safe. */
final class TransitionProgram implements CellProgram {
    /**
     * A part of a guard. Parts are asked strictly in their order, so the first guard that fails is the first in the order of
     * the file.
     *
     * @param level how many loops have to be entered before it can be asked
     * @param last whether the guard passes with this part
     */
    record Check(Truth truth, int level, GuardProgram guard, boolean last) {}

    /**
     * A condition that a step may break.
     *
     * @param subject what the {@link Subjects} call it
     */
    record Watch(int subject, Truth condition) {}

    private final Transition transition;
    private final PayloadLoops payload;
    private final Phase target;
    private final Check[] checks;
    private final Firing firing;
    private final Watch[] watches;

    /**
     * @param target the phase after
     * @param checks the parts of all guards
     */
    TransitionProgram(
            Transition transition, PayloadLoops payload, Phase target, Check[] checks, Firing firing, Watch[] watches) {
        this.transition = transition;
        this.payload = payload;
        this.target = target;
        this.checks = checks;
        this.firing = firing;
        this.watches = watches;
    }

    /**
     * What happens when all guards have passed.
     *
     * @param level how many loops have to be entered before it is known what happens
     * @param keep makes what no update does of the state after
     * @param updates the values that the state after gets
     * @param emissions the values that effects carry; asked once all updates are in their types
     * @param fired the counter of the transition
     * @param entered the counter of the phase after
     */
    record Firing(
            int level, List<Consumer<long[]>> keep, Demand[] updates, Demand[] emissions, int fired, int entered) {}

    /** The transition. */
    Transition transition() {
        return transition;
    }

    /** The payload of the input. */
    PayloadLoops payload() {
        return payload;
    }

    /** The phase after. */
    Phase target() {
        return target;
    }

    /** What to look out for in an accepted step. */
    Watch[] watches() {
        return watches;
    }

    @Override
    public void run(StepRun run) {
        proceed(run, 0, 0);
    }

    /** Tries all payloads that remain inside of so many loops. */
    void run(StepRun run, int entered) {
        proceed(run, entered, 0);
    }

    private void proceed(StepRun run, int entered, int asked) {
        int next = asked;
        while (next < checks.length && checks[next].level <= entered) {
            Check check = checks[next];
            if (!check.truth.test(run.frame())) {
                check.guard.refusing().note(run, payload, entered);
                check.guard.refusal().refuse(run, entered);
                return;
            }
            if (check.last) {
                check.guard.passing().note(run, payload, entered);
            }
            next++;
        }
        if (next == checks.length && firing.level <= entered) {
            fire(run, entered);
            return;
        }
        for (int index = 0; index < payload.size(entered); index++) {
            payload.choose(entered, index, run);
            proceed(run, entered + 1, next);
        }
    }

    private void fire(StepRun run, int entered) {
        for (Consumer<long[]> part : firing.keep) {
            part.accept(run.frame());
        }
        if (Demand.areMet(firing.updates, run, payload, entered)
                && Demand.areMet(firing.emissions, run, payload, entered)) {
            long times = payload.open(entered);
            run.count(firing.fired, times);
            run.count(firing.entered, times);
            run.countGenerated(times);
            run.listener().accepted(this, entered);
        }
    }
}
