package dev.statute.spec.explore.result;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Scenario.Expectation;
import dev.statute.spec.model.Scenario.ExpectedEffect;
import dev.statute.spec.model.Scenario.Observation;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A run as a scenario that says what the machine does now: it passes until the machine is changed. Only a run that ends in
 * a fault of the machine gives a scenario that fails, until the fault is repaired. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TraceScenario {
    /** What stands beside fields in {@code expect}; a field of that name cannot be expected. */
    private static final Set<String> EXPECT_KEYS = Set.of("phase", "effects", "rejected", "guard", "ignored");

    private TraceScenario() {}

    /**
     * The scenario of a run.
     *
     * @param name the name wanted; where a scenario of the machine has it, a number is added
     * @param at the place that messages about the scenario name
     */
    public static Scenario of(Machine machine, String name, Trace trace, Span at) {
        return of(machine, name, trace, false, at);
    }

    /** The same, and the last step expects the whole state after it and, if it is accepted, all of its effects. */
    public static Scenario whole(Machine machine, String name, Trace trace, Span at) {
        return of(machine, name, trace, true, at);
    }

    private static Scenario of(Machine machine, String name, Trace trace, boolean whole, Span at) {
        List<Scenario.Step> steps = new ArrayList<>();
        for (Trace.Step step : trace.steps()) {
            boolean last = steps.size() + 1 == trace.steps().size();
            // Of a step about which nothing is said a scenario expects that it is accepted.
            boolean said = last || !(step.outcome() instanceof Outcome.Accepted);
            Expectation expect = said ? outcome(machine, step, at) : Expectations.nothing(at);
            if (last && whole) {
                expect = Expectations.whole(expect, step, observations(machine, step, machine.fields(), at), at);
            }
            steps.add(new Scenario.Step(step.input().input(), step.input().payload(), expect, at));
        }
        return new Scenario(free(machine, name), trace.start().parameters(), steps, "", at);
    }

    private static String free(Machine machine, String name) {
        Set<String> taken = new HashSet<>();
        machine.scenarios().forEach(scenario -> taken.add(scenario.name()));
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static Expectation outcome(Machine machine, Trace.Step step, Span at) {
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            return Expectations.state(
                    accepted.after().phase(), observations(machine, step, changed(machine, step), at), at);
        } else if (step.outcome() instanceof Outcome.Rejected rejected) {
            return Expectations.refusal(rejected.reason(), rejected.guard().map(Guard::name), at);
        }
        return step.outcome() instanceof Outcome.Ignored ? Expectations.ignored(at) : Expectations.nothing(at);
    }

    private static List<Field> changed(Machine machine, Trace.Step step) {
        Set<String> changed = new HashSet<>();
        step.changes().forEach(change -> changed.add(change.name()));
        return machine.fields().stream()
                .filter(field -> changed.contains(field.name()))
                .toList();
    }

    /** The values of fields after a step, as far as they exist then. */
    private static List<Observation> observations(Machine machine, Trace.Step step, List<Field> fields, Span at) {
        List<Observation> observations = new ArrayList<>();
        for (Field field : machine.fieldsOf(step.after().phase())) {
            if (fields.contains(field) && !EXPECT_KEYS.contains(field.name())) {
                Value value = Optional.ofNullable(step.after().fields().get(field.name()))
                        .orElseThrow();
                observations.add(new Observation(field.name(), new Expr.FieldRef(field, false, at), value, at));
            }
        }
        return observations;
    }

    /** The few forms that an expectation has here. */
    private static final class Expectations {
        private Expectations() {}

        static Expectation nothing(Span at) {
            return of(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), at);
        }

        static Expectation state(Phase phase, List<Observation> observations, Span at) {
            return of(Optional.of(phase), observations, Optional.empty(), Optional.empty(), Optional.empty(), at);
        }

        static Expectation refusal(Rejection reason, Optional<String> guard, Span at) {
            return of(Optional.empty(), List.of(), Optional.of(reason), guard, Optional.empty(), at);
        }

        static Expectation ignored(Span at) {
            return of(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(""), at);
        }

        /** With the whole state after the step, and its effects if it is accepted. */
        static Expectation whole(Expectation some, Trace.Step step, List<Observation> observations, Span at) {
            Optional<List<ExpectedEffect>> effects = step.outcome() instanceof Outcome.Accepted accepted
                    ? Optional.of(accepted.effects().stream()
                            .map(effect -> new ExpectedEffect(effect.effect(), effect.payload(), at))
                            .toList())
                    : Optional.empty();
            return new Expectation(
                    Optional.of(step.after().phase()),
                    observations,
                    effects,
                    some.rejected(),
                    some.guard(),
                    some.ignored(),
                    Map.of(),
                    at);
        }

        private static Expectation of(
                Optional<Phase> phase,
                List<Observation> observations,
                Optional<Rejection> rejected,
                Optional<String> guard,
                Optional<String> ignored,
                Span at) {
            return new Expectation(phase, observations, Optional.empty(), rejected, guard, ignored, Map.of(), at);
        }
    }
}
