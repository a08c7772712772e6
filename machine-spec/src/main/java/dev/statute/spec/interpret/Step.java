package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Outcome.FaultKind;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
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

    /** A cell that refuses every such input. */
    Explanation reject(Refusal refusal) {
        return new Explanation(refuse(refusal, Optional.empty(), Optional.empty(), env), List.of(), List.of());
    }

    /** A cell of transitions: one is selected, its guards are asked, it fires. */
    Explanation handle(List<Transition> transitions) {
        Selection selection = Selection.of(transitions, env);
        List<Transition> selected = selection.selected();
        if (selected.size() != 1) {
            return new Explanation(selectorFault(selected), selection.selectors(), List.of());
        }
        Transition transition = selected.get(0);
        Guarding guarding = Guarding.of(transition.guards(), env, state.phase());
        Outcome outcome = guarding.refused()
                .map(guard ->
                        refuse(guard.orElse(), Optional.of(transition), Optional.of(guard), guarding.environment()))
                .orElseGet(() -> fire(transition, guarding.environment()));
        return new Explanation(outcome, selection.selectors(), guarding.guards());
    }

    private Outcome fire(Transition transition, Environment bound) {
        Firing firing = new Firing(machine.fields(), transition, state, bound);
        MachineState after = firing.after();
        List<Component> fields = Payloads.ofFields(machine.fieldsOf(after.phase()));
        Optional<Outcome> badField = Payloads.defect(fields, after.fields())
                .map(defect -> valueFault(
                        FaultKind.FIELD_OUT_OF_BOUNDS,
                        Optional.of(transition),
                        defect.name(),
                        Payloads.at(after.fields(), defect.name())));
        if (badField.isPresent()) {
            return badField.get();
        }
        List<EffectValue> effects = firing.effects(after);
        return effects.stream()
                .flatMap(effect -> effectFault(transition, effect).stream())
                .findFirst()
                .orElseGet(() -> new Outcome.Accepted(transition, state, after, effects));
    }

    private Optional<Outcome> effectFault(Transition transition, EffectValue effect) {
        return Payloads.defect(effect.effect().payload(), effect.payload())
                .map(defect -> valueFault(
                        FaultKind.EFFECT_OUT_OF_BOUNDS,
                        Optional.of(transition),
                        effect.effect().name() + "." + defect.name(),
                        Payloads.at(effect.payload(), defect.name())));
    }

    private Outcome refuse(Refusal refusal, Optional<Transition> transition, Optional<Guard> guard, Environment seen) {
        Map<String, Value> payload = new LinkedHashMap<>();
        for (Argument argument : refusal.payload()) {
            payload.put(argument.component().name(), Evaluator.evaluate(argument.value(), seen));
        }
        return Payloads.defect(refusal.reason().payload(), payload)
                .map(defect -> valueFault(
                        FaultKind.REASON_OUT_OF_BOUNDS,
                        transition,
                        refusal.reason().name() + "." + defect.name(),
                        Payloads.at(payload, defect.name())))
                .orElseGet(() -> new Outcome.Rejected(refusal.reason(), transition, guard, payload));
    }

    private Outcome valueFault(FaultKind kind, Optional<Transition> transition, String subject, Value value) {
        return new Outcome.Fault(kind, state.phase(), input.input(), transition, subject, Map.of(subject, value));
    }

    private Outcome selectorFault(List<Transition> selected) {
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
