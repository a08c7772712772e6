package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemKind;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Property;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** M504: a statement that holds, but never says anything about what is reached. Statements are judged before. */
final class VacuityJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (!evidence.judgesWhatIsMissing()) {
            return;
        }
        for (Invariant invariant : evidence.machine().invariants()) {
            if (findings.holds(invariant)) {
                invariant(invariant, evidence).ifPresent(findings::report);
            }
        }
        for (Property property : evidence.machine().properties()) {
            if (findings.holds(property)) {
                property(property, evidence).ifPresent(findings::report);
            }
        }
    }

    private static Optional<Problem> invariant(Invariant invariant, Evidence evidence) {
        if (Collections.disjoint(invariant.in(), evidence.search().phases())) {
            return Optional.of(named(DoubtProblem.PHASES_NEVER_REACHED, invariant, evidence)
                    .with(
                            "phases",
                            (invariant.in().size() == 1 ? "phase " : "phases ")
                                    + Phrases.and(Phrases.quoted(invariant.in()))
                                    + (invariant.in().size() == 1 ? " is" : " are")));
        }
        return idlePremise(invariant, evidence)
                ? Watches.premise(invariant.that()).map(left -> premise("invariant", invariant, left, evidence))
                : Optional.empty();
    }

    private static Optional<Problem> property(Property property, Evidence evidence) {
        if (property instanceof Property.Step step) {
            return step(step, evidence);
        } else if (!idlePremise(property, evidence)) {
            return Optional.empty();
        } else if (property instanceof Property.AlwaysPossible p) {
            return p.from().map(from -> premise("property", p, from, evidence));
        }
        return property instanceof Property.LeadsTo p
                ? Optional.of(premise("property", p, p.from(), evidence))
                : Optional.empty();
    }

    private static Optional<Problem> step(Property.Step step, Evidence evidence) {
        List<Input> inputs = step.inputs().orElse(evidence.machine().inputs());
        boolean accepted = evidence.machine().transitions().stream()
                .anyMatch(t -> t.inputs().stream()
                        .anyMatch(i -> inputs.contains(i) && evidence.search().fired(t, i) > 0));
        if (!accepted) {
            return Optional.of(named(DoubtProblem.INPUTS_NEVER_ACCEPTED, step, evidence)
                    .with("inputs", Phrases.and(Phrases.quoted(inputs)) + (inputs.size() == 1 ? " is" : " are")));
        }
        boolean idle = evidence.watches()
                .stepPremise(step)
                .filter(watch -> evidence.search().seen(watch).isEmpty())
                .isPresent();
        return idle
                ? Watches.premise(step.that()).map(left -> premise("property", step, left, evidence))
                : Optional.empty();
    }

    private static boolean idlePremise(Element element, Evidence evidence) {
        return evidence.watches()
                .premise(element)
                .filter(watch -> evidence.search().seen(watch).isEmpty())
                .isPresent();
    }

    private static Problem premise(String kind, Element element, Expr condition, Evidence evidence) {
        return named(DoubtProblem.PREMISE_NEVER_TRUE, element, evidence)
                .with("kind", kind)
                .with("condition", Phrases.written(condition));
    }

    private static Problem named(ProblemKind kind, Element element, Evidence evidence) {
        return Unseen.problem(kind, element.at(), evidence).with("name", element.name());
    }
}
