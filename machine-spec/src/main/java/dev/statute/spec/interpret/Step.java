package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Explanation.GuardValue;
import dev.statute.spec.interpret.Explanation.SelectorValue;
import dev.statute.spec.interpret.Outcome.FaultKind;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One input in one state, read as the rules of {@code apply} are numbered in the language guide. */
final class Step {
    private final Machine machine;
    private final MachineState state;
    private final InputValue input;
    private final Environment env;

    Step(Machine machine, MachineState state, InputValue input) {
        this.machine = machine;
        this.state = state;
        this.input = input;
        this.env = Environment.of(state).withPayload(input.payload());
    }

    /** What becomes of the input, and all faults if it is one. */
    private record Result(Outcome outcome, List<Outcome.Fault> faults) {
        static Result of(Outcome outcome) {
            return new Result(outcome, List.of());
        }

        static Result broken(List<Outcome.Fault> faults) {
            return new Result(faults.get(0), faults);
        }

        Explanation explained(List<SelectorValue> selectors, List<GuardValue> guards) {
            return new Explanation(outcome, faults, selectors, guards);
        }
    }

    /** A cell that refuses every such input. */
    Explanation reject(Refusal refusal) {
        return refuse(refusal, Optional.empty(), Optional.empty(), env).explained(List.of(), List.of());
    }

    /** A cell of transitions: one is selected, its guards are asked, it fires. */
    Explanation handle(List<Transition> transitions) {
        Selection selection = Selection.of(transitions, env);
        List<Transition> selected = selection.selected();
        if (selected.size() != 1) {
            return Result.broken(List.of(selectorFault(selected))).explained(selection.selectors(), List.of());
        }
        Transition transition = selected.get(0);
        Guarding guarding = Guarding.of(transition.guards(), env, state.phase());
        Result result = guarding.refused()
                .map(guard ->
                        refuse(guard.orElse(), Optional.of(transition), Optional.of(guard), guarding.environment()))
                .orElseGet(() -> fire(transition, guarding.environment()));
        return result.explained(selection.selectors(), guarding.guards());
    }

    private Result fire(Transition transition, Environment bound) {
        Firing firing = new Firing(machine.fields(), transition, state, bound);
        MachineState after = firing.after();
        List<Component> fields = Payloads.ofFields(machine.fieldsOf(after.phase()));
        List<Outcome.Fault> badFields =
                breaches(FaultKind.FIELD_OUT_OF_BOUNDS, Optional.of(transition), "", fields, after.fields());
        if (!badFields.isEmpty()) {
            return Result.broken(badFields);
        }
        List<EffectValue> effects = firing.effects(after);
        List<Outcome.Fault> badEffects = effects.stream()
                .flatMap(effect -> effectBreaches(transition, effect).stream())
                .toList();
        return badEffects.isEmpty()
                ? Result.of(new Outcome.Accepted(transition, state, after, effects))
                : Result.broken(badEffects);
    }

    private List<Outcome.Fault> effectBreaches(Transition transition, EffectValue effect) {
        return breaches(
                FaultKind.EFFECT_OUT_OF_BOUNDS,
                Optional.of(transition),
                effect.effect().name() + ".",
                effect.effect().payload(),
                effect.payload());
    }

    private Result refuse(Refusal refusal, Optional<Transition> transition, Optional<Guard> guard, Environment seen) {
        Map<String, Value> payload = new LinkedHashMap<>();
        for (Argument argument : refusal.payload()) {
            payload.put(argument.component().name(), Evaluator.evaluate(argument.value(), seen));
        }
        Rejection reason = refusal.reason();
        List<Outcome.Fault> bad =
                breaches(FaultKind.REASON_OUT_OF_BOUNDS, transition, reason.name() + ".", reason.payload(), payload);
        return bad.isEmpty() ? Result.of(new Outcome.Rejected(reason, transition, guard, payload)) : Result.broken(bad);
    }

    /** A fault for each value that leaves its type, in the order of the components. */
    private List<Outcome.Fault> breaches(
            FaultKind kind,
            Optional<Transition> transition,
            String owner,
            List<Component> components,
            Map<String, Value> values) {
        List<Outcome.Fault> faults = new ArrayList<>();
        for (Component component : components) {
            Value value = Payloads.at(values, component.name());
            if (ValueBounds.breach(component.type(), value).isPresent()) {
                String subject = owner + component.name();
                faults.add(new Outcome.Fault(
                        kind, state.phase(), input.input(), transition, subject, Map.of(subject, value)));
            }
        }
        return faults;
    }

    private Outcome.Fault selectorFault(List<Transition> selected) {
        Map<String, Value> values = new LinkedHashMap<>(state.fields());
        values.putAll(state.parameters());
        values.putAll(input.payload());
        return new Outcome.Fault(
                selected.isEmpty() ? FaultKind.NONE_SELECTED : FaultKind.SEVERAL_SELECTED,
                state.phase(),
                input.input(),
                Optional.empty(),
                selected.stream().map(Transition::name).collect(Collectors.joining(", ")),
                values);
    }
}
