package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a transition does once its guards have passed: the state after, and the effects. */
final class Firing {
    private final List<Field> fields;
    private final Transition transition;
    private final MachineState before;
    private final Environment env;

    /**
     * @param fields the fields of the machine
     * @param env the state before, the payload and what the guards bound
     */
    Firing(List<Field> fields, Transition transition, MachineState before, Environment env) {
        this.fields = fields;
        this.transition = transition;
        this.before = before;
        this.env = env;
    }

    /**
     * The state after. A field of the target is set, else kept if it existed before, else starts anew; what the target
     * lacks is dropped.
     */
    MachineState after() {
        Phase target = transition.target(before.phase());
        Map<String, Value> set = new LinkedHashMap<>();
        for (Assignment assignment : transition.assignments()) {
            set.put(assignment.field().name(), Evaluator.evaluate(assignment.value(), env));
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Field field : fields) {
            if (!field.existsIn(target)) {
                continue;
            }
            Value assigned = set.get(field.name());
            Value kept = before.fields().get(field.name());
            values.put(field.name(), assigned != null ? assigned : kept != null ? kept : initial(field));
        }
        return new MachineState(target, values, before.parameters());
    }

    /** The effects in order, their payload not yet checked. */
    List<EffectValue> effects(MachineState after) {
        Environment emitting = env.withAfter(after);
        List<EffectValue> effects = new ArrayList<>();
        for (Emission emission : transition.emissions()) {
            if (emission instanceof Emission.One one) {
                emit(one, emitting, effects);
            } else {
                emitEach((Emission.Each) emission, emitting, effects);
            }
        }
        return effects;
    }

    private Value initial(Field field) {
        Expr init = field.init()
                .orElseThrow(() -> new IllegalStateException(
                        "transition " + transition.name() + " leaves " + field.name() + " without a value"));
        return Evaluator.evaluate(init, Environment.ofParameters(before.parameters()));
    }

    private static void emitEach(Emission.Each each, Environment env, List<EffectValue> effects) {
        long index = 0;
        for (Value element : elements(Evaluator.evaluate(each.over(), env))) {
            Environment inside = env.with(each.variable(), element);
            if (each.index().isPresent()) {
                inside = inside.with(each.index().get(), new Value.Int(index));
            }
            index++;
            if (each.condition().isEmpty() || Conditions.hold(each.condition().get(), inside)) {
                for (Emission.One one : each.emit()) {
                    emit(one, inside, effects);
                }
            }
        }
    }

    private static void emit(Emission.One one, Environment env, List<EffectValue> effects) {
        if (one.condition().isEmpty() || Conditions.hold(one.condition().get(), env)) {
            Map<String, Value> payload = new LinkedHashMap<>();
            for (Argument argument : one.payload()) {
                payload.put(argument.component().name(), Evaluator.evaluate(argument.value(), env));
            }
            effects.add(new EffectValue(one.effect(), payload));
        }
    }

    private static List<Value> elements(Value value) {
        if (value instanceof Value.SeqValue sequence) {
            return sequence.elements();
        }
        return value instanceof Value.Some present ? List.of(present.value()) : List.of();
    }
}
