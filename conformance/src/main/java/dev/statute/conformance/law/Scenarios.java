package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Sequence;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.ScenarioRunner;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Transition;
import java.util.List;
import java.util.Optional;

/** {@link Law#SCENARIO}: what the scenario expects is looked for in what the class answers, instead of the interpreter. */
record Scenarios<S, I>(Machine machine, Bridge<S, I> bridge, Scenario scenario) implements StepLaw<S, I> {
    /** The inputs of a scenario. */
    static Sequence sequence(Scenario scenario) {
        return new Sequence(
                scenario.name(),
                scenario.parameters(),
                scenario.steps().stream()
                        .map(step -> new InputValue(step.input(), step.payload()))
                        .toList());
    }

    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        MachineState before = bridge.read(step.state());
        Answer answer = step.applied().answer();
        if (answer instanceof Answer.Faulted) {
            return Optional.of(Texts.of(answer));
        }
        return ScenarioRunner.failure(scenario, step.number(), before, outcome(before, step))
                .map(problem -> Wording.of(problem).message());
    }

    private Outcome outcome(MachineState before, Step<S, I> step) {
        Answer answer = step.applied().answer();
        if (answer instanceof Answer.Accepted accepted) {
            Transition transition = named(machine.transitions(), accepted.transition());
            return new Outcome.Accepted(
                    transition,
                    before,
                    bridge.read(step.after()),
                    accepted.effects().orElse(List.of()));
        } else if (answer instanceof Answer.Rejected rejected) {
            Optional<Transition> refusing =
                    rejected.guard().filter(guard -> !guard.isEmpty()).flatMap(this::refusing);
            return new Outcome.Rejected(
                    named(machine.rejections(), rejected.reason()),
                    refusing,
                    refusing.flatMap(
                            transition -> guard(transition, rejected.guard().orElse(""))),
                    rejected.payload().orElseThrow());
        }
        return new Outcome.Ignored(((Answer.Ignored) answer).why().orElse(""));
    }

    /** Any transition with a guard of that name: scenarios know guards by their names. */
    private Optional<Transition> refusing(String guard) {
        return machine.transitions().stream()
                .filter(transition -> guard(transition, guard).isPresent())
                .findFirst();
    }

    private static Optional<Guard> guard(Transition transition, String name) {
        return transition.guards().stream()
                .filter(guard -> guard.name().equals(name))
                .findFirst();
    }

    private static <E extends Element> E named(List<E> elements, Optional<String> name) {
        return elements.stream()
                .filter(element -> name.equals(Optional.of(element.name())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the class names " + name.orElse("nothing") + ", which its spec does not know"));
    }
}
