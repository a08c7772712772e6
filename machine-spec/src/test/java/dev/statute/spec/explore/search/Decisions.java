package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a machine decides, as the interpreter tells them. */
final class Decisions {
    private Decisions() {}

    /** All that the text of a machine has. */
    static List<DecisionWatch> of(Machine machine) {
        List<DecisionWatch> all = new ArrayList<>();
        for (Transition transition : machine.transitions()) {
            for (Phase phase : transition.from()) {
                for (Input input : transition.inputs()) {
                    all.add(new DecisionWatch.Fires(transition, phase, input));
                    for (Guard guard : transition.guards()) {
                        all.add(new DecisionWatch.AnswersIn(transition, phase, input, guard, true));
                        all.add(new DecisionWatch.AnswersIn(transition, phase, input, guard, false));
                    }
                }
            }
            for (Guard guard : transition.guards()) {
                all.add(new DecisionWatch.Answers(transition, guard, true));
                all.add(new DecisionWatch.Answers(transition, guard, false));
            }
        }
        machine.effects().forEach(effect -> all.add(new DecisionWatch.Emits(effect)));
        return all;
    }

    /** Those of one step. */
    static List<DecisionWatch> of(Phase phase, Input input, Explanation step) {
        List<DecisionWatch> made = new ArrayList<>();
        for (Explanation.GuardValue guard : step.guards()) {
            Transition transition = step.selectors().stream()
                    .filter(Explanation.SelectorValue::holds)
                    .findFirst()
                    .orElseThrow()
                    .transition();
            boolean passes = guard.verdict() == Verdict.PASSES;
            made.add(new DecisionWatch.Answers(transition, guard.guard(), passes));
            made.add(new DecisionWatch.AnswersIn(transition, phase, input, guard.guard(), passes));
            if (!passes) {
                break;
            }
        }
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            made.add(new DecisionWatch.Fires(accepted.transition(), phase, input));
            accepted.effects().forEach(effect -> made.add(new DecisionWatch.Emits(effect.effect())));
        }
        return made;
    }

    /** A short text. */
    static String name(DecisionWatch watch) {
        if (watch instanceof DecisionWatch.Fires fires) {
            return "fires " + fires.transition().name() + " " + fires.from() + " x " + fires.upon();
        } else if (watch instanceof DecisionWatch.Answers answers) {
            return answers.guard().name()
                    + (answers.passes() ? " passes " : " refuses ")
                    + answers.transition().name();
        } else if (watch instanceof DecisionWatch.AnswersIn answers) {
            return name(new DecisionWatch.Answers(answers.transition(), answers.guard(), answers.passes())) + " "
                    + answers.from() + " x " + answers.upon();
        }
        return "emits " + ((DecisionWatch.Emits) watch).effect().name();
    }
}
