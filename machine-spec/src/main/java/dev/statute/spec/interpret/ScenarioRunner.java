package dev.statute.spec.interpret;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Scenario;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Runs the scenarios of a machine that passed the static checks. Of each scenario only the first failure is reported:
 * what follows it starts from a state that the author did not mean. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ScenarioRunner {
    private ScenarioRunner() {}

    /** Runs all scenarios and reports those that fail. */
    public static void run(Machine machine, ProblemSink problems) {
        Interpreter interpreter = new Interpreter(machine);
        for (Scenario scenario : machine.scenarios()) {
            firstFailure(interpreter, scenario).ifPresent(problems::report);
        }
    }

    private static Optional<Problem> firstFailure(Interpreter interpreter, Scenario scenario) {
        MachineState state;
        try {
            state = interpreter.initial(scenario.parameters());
        } catch (IllegalArgumentException e) {
            return Optional.of(Problem.of(ScenarioProblem.CANNOT_START, scenario.at())
                    .with("scenario", scenario.name())
                    .with("defect", String.valueOf(e.getMessage())));
        }
        int number = 0;
        for (Scenario.Step step : scenario.steps()) {
            Outcome outcome = interpreter.apply(state, new InputValue(step.input(), step.payload()));
            Optional<Problem> failure = failure(scenario, ++number, state, outcome);
            if (failure.isPresent()) {
                return failure;
            }
            state = outcome instanceof Outcome.Accepted accepted ? accepted.after() : state;
        }
        return Optional.empty();
    }

    /**
     * What a scenario expects of one of its steps and did not get.
     *
     * @param number the number of the step, from 1
     * @param before the state before the step
     * @param outcome what an implementation made of the step; of a transition and a guard only the name counts
     */
    public static Optional<Problem> failure(Scenario scenario, int number, MachineState before, Outcome outcome) {
        return new StepCheck(scenario, number, before, scenario.steps().get(number - 1)).failure(outcome);
    }
}
