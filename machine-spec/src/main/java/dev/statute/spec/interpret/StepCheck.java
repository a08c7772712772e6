package dev.statute.spec.interpret;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Scenario.Expectation;
import dev.statute.spec.model.Scenario.ExpectedEffect;
import dev.statute.spec.model.Scenario.Observation;
import dev.statute.spec.model.Scenario.Part;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Optional;

/** Compares what one step of a scenario gave with what was expected of it. */
final class StepCheck {
    private final Scenario scenario;
    private final int number;
    private final MachineState before;
    private final Scenario.Step step;
    private final Expectation expect;

    /** @param number the number of the step, from 1 */
    StepCheck(Scenario scenario, int number, MachineState before, Scenario.Step step) {
        this.scenario = scenario;
        this.number = number;
        this.before = before;
        this.step = step;
        this.expect = step.expect();
    }

    /** The first expectation that the outcome does not meet: the kind of outcome, then phase, values and effects. */
    Optional<Problem> failure(Outcome outcome) {
        MachineState after = outcome instanceof Outcome.Accepted accepted ? accepted.after() : before;
        List<EffectValue> effects = outcome instanceof Outcome.Accepted accepted ? accepted.effects() : List.of();
        return kind(outcome)
                .or(() -> phase(after))
                .or(() -> expect.observations().stream()
                        .flatMap(observation -> observation(observation, after).stream())
                        .findFirst())
                .or(() -> effects(effects));
    }

    private Optional<Problem> kind(Outcome outcome) {
        if (expect.rejected().isPresent() || expect.guard().isPresent()) {
            return rejected(outcome);
        } else if (expect.ignored().isPresent()) {
            return ignored(outcome, expect.ignored().get());
        }
        return accepted(outcome);
    }

    private Optional<Problem> accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return Optional.of(problem(ScenarioProblem.REJECTED, step.at())
                    .with("reason", rejected.reason().name())
                    .with("by", OutcomeText.by(rejected))
                    .with("expectation", OutcomeText.expectation(rejected)));
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return Optional.of(problem(ScenarioProblem.IGNORED, step.at()).with("why", OutcomeText.why(ignored)));
        } else if (outcome instanceof Outcome.Fault fault) {
            return Optional.of(problem(ScenarioProblem.FAULT, step.at()).with("fault", fault));
        }
        return Optional.empty();
    }

    private Optional<Problem> rejected(Outcome outcome) {
        Optional<Outcome.Rejected> rejected = outcome instanceof Outcome.Rejected r ? Optional.of(r) : Optional.empty();
        if (expect.rejected().isPresent()
                && !rejected.map(Outcome.Rejected::reason).equals(expect.rejected())) {
            return Optional.of(problem(ScenarioProblem.NOT_REJECTED, expect.at(Part.REJECTED))
                    .with("got", OutcomeText.of(outcome))
                    .with("reason", expect.rejected().get().name()));
        }
        if (expect.guard().isPresent()
                && !rejected.flatMap(Outcome.Rejected::guard).map(g -> g.name()).equals(expect.guard())) {
            return Optional.of(problem(ScenarioProblem.NOT_REFUSED, expect.at(Part.GUARD))
                    .with("got", OutcomeText.of(outcome))
                    .with("guard", expect.guard().get()));
        }
        return Optional.empty();
    }

    private Optional<Problem> ignored(Outcome outcome, String why) {
        if (!(outcome instanceof Outcome.Ignored ignored)) {
            return Optional.of(problem(ScenarioProblem.NOT_IGNORED, expect.at(Part.IGNORED))
                    .with("got", OutcomeText.of(outcome)));
        }
        return why.isEmpty() || why.equals(ignored.why())
                ? Optional.empty()
                : Optional.of(problem(ScenarioProblem.OTHER_WHY, expect.at(Part.IGNORED))
                        .with("got", OutcomeText.why(ignored)));
    }

    private Optional<Problem> phase(MachineState after) {
        return expect.phase()
                .filter(phase -> !phase.equals(after.phase()))
                .map(phase -> problem(ScenarioProblem.OTHER_PHASE, expect.at(Part.PHASE))
                        .with("got", after.phase())
                        .with("expected", phase));
    }

    private Optional<Problem> observation(Observation observation, MachineState after) {
        if (!existsIn(after.phase(), observation.expression())) {
            return Optional.of(
                    problem(ScenarioProblem.NO_VALUE, observation.expression().at())
                            .with("phase", after.phase())
                            .with("name", observation.name()));
        }
        Value got = Evaluator.evaluate(observation.expression(), Environment.of(after));
        return got.equals(observation.value())
                ? Optional.empty()
                : Optional.of(problem(ScenarioProblem.OTHER_VALUE, observation.at())
                        .with("name", observation.name())
                        .with("got", got)
                        .with("expected", observation.value()));
    }

    private static boolean existsIn(Phase phase, Expr observed) {
        if (observed instanceof Expr.FieldRef reference) {
            return reference.field().existsIn(phase);
        }
        return !(observed instanceof Expr.Call call)
                || call.definition().phases().contains(phase);
    }

    private Optional<Problem> effects(List<EffectValue> got) {
        return expect.effects()
                .filter(expected -> firstDifference(expected, got) < Math.max(expected.size(), got.size()))
                .map(expected -> problem(ScenarioProblem.OTHER_EFFECTS, place(expected, firstDifference(expected, got)))
                        .with("got", OutcomeText.emitted(got))
                        .with("expected", OutcomeText.expected(expected)));
    }

    /** The effect that is not as expected; all of them if there are more than expected. */
    private Span place(List<ExpectedEffect> expected, int difference) {
        if (expected.isEmpty()) {
            return expect.at();
        }
        return difference < expected.size()
                ? expected.get(difference).at()
                : expected.get(0).at().to(expected.get(expected.size() - 1).at());
    }

    /** How many effects are as expected before the first that is not. */
    private static int firstDifference(List<ExpectedEffect> expected, List<EffectValue> got) {
        int i = 0;
        while (i < expected.size() && i < got.size() && matches(expected.get(i), got.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean matches(ExpectedEffect expected, EffectValue got) {
        return expected.effect().name().equals(got.effect().name())
                && got.payload().entrySet().containsAll(expected.payload().entrySet());
    }

    private Problem problem(ScenarioProblem kind, Span at) {
        return Problem.of(kind, at)
                .with("scenario", scenario.name())
                .with("step", number)
                .with("input", Payloads.text(step.input().name(), step.payload()))
                .with("before", OutcomeText.state(before));
    }
}
