package dev.statute.generate.tla;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Properties of steps. A formula {@code [][A]_vars} would say nothing of steps that change nothing, and could not name the
 * payload; so each step notes the properties that it breaks, and an invariant says that there are none.
 */
final class StepProperties {
    private StepProperties() {}

    /** The step properties of a machine. */
    static List<Property.Step> of(Writers writers) {
        return writers.machine().properties().stream()
                .filter(Property.Step.class::isInstance)
                .map(Property.Step.class::cast)
                .toList();
    }

    /** Whether there are some that every step has to keep. */
    static boolean anyOfEveryStep(Writers writers) {
        return of(writers).stream().anyMatch(step -> step.inputs().isEmpty());
    }

    /** The conditions, as operators on two states and the payload. */
    static void write(Writers writers, ModuleText module) {
        for (Property.Step step : of(writers)) {
            List<String> payload = payload(step);
            ExprWriter exprs = writers.onState();
            module.define(
                    step.doc(),
                    head(step, writers),
                    exprs.in(exprs.scope().with(payload)).text(step.that()));
        }
        if (anyOfEveryStep(writers)) {
            module.define(
                    "",
                    writers.names().of(Names.Fixed.EVERY_STEP),
                    of(writers).stream()
                            .filter(step -> step.inputs().isEmpty())
                            .map(step -> unless(step, writers))
                            .collect(Collectors.joining(" \\cup ")));
        }
    }

    /** The name of a property if the step breaks it, as a set. */
    static String unless(Property.Step step, Writers writers) {
        return writers.prelude()
                .call(Helper.UNLESS, head(step, writers), quoted(step))
                .text();
    }

    /** The name as it is noted. */
    static String quoted(Property.Step step) {
        return "\"" + step.name() + "\"";
    }

    private static String head(Property.Step step, Writers writers) {
        return Tla.call(writers.names().condition(step), payload(step).toArray())
                .text();
    }

    private static List<String> payload(Property.Step step) {
        Set<String> names = new LinkedHashSet<>();
        collect(step.that(), names);
        return List.copyOf(names);
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.PayloadRef ref) {
            names.add(ref.name());
        }
        ExprTree.children(expr).forEach(child -> collect(child, names));
    }
}
