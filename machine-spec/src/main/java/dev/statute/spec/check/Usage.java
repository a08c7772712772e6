package dev.statute.spec.check;

import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.HashSet;
import java.util.Set;

/** Which fields, definitions, parameters, effects and rejections of a machine something refers to. */
final class Usage {
    private final Set<String> fields = new HashSet<>();
    private final Set<String> definitions = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> effects = new HashSet<>();
    private final Set<String> rejections = new HashSet<>();

    private Usage() {}

    static Usage of(Machine machine) {
        Usage usage = new Usage();
        MachineExpressions.forEachPart(machine, usage::add);
        for (Transition transition : machine.transitions()) {
            // A field that is only set counts as used: the state shows it to callers.
            transition.assignments().forEach(a -> usage.fields.add(a.field().name()));
            transition.emissions().forEach(usage::add);
            for (Guard guard : transition.guards()) {
                usage.rejections.add(guard.orElse().reason().name());
            }
        }
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
                usage.rejections.add(reject.refusal().reason().name());
            }
        }
        return usage;
    }

    boolean uses(Field field) {
        return fields.contains(field.name());
    }

    boolean uses(Definition definition) {
        return definitions.contains(definition.name());
    }

    boolean uses(Parameter parameter) {
        return parameters.contains(parameter.name());
    }

    boolean uses(Effect effect) {
        return effects.contains(effect.name());
    }

    boolean uses(Rejection rejection) {
        return rejections.contains(rejection.name());
    }

    private void add(Expr part) {
        if (part instanceof Expr.FieldRef ref) {
            fields.add(ref.field().name());
        } else if (part instanceof Expr.Call call) {
            definitions.add(call.definition().name());
        } else if (part instanceof Expr.ParameterRef ref) {
            parameters.add(ref.parameter().name());
        }
    }

    private void add(Emission emission) {
        if (emission instanceof Emission.Each each) {
            each.emit().forEach(this::add);
        } else {
            effects.add(((Emission.One) emission).effect().name());
        }
    }
}
