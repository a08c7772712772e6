package dev.statute.spec.explore.search;

import dev.statute.spec.explore.lower.Lowering;
import dev.statute.spec.explore.lower.Truth;
import dev.statute.spec.explore.lower.ValueCheck;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles what a transition does once its guards have passed. */
final class StepCompiler {
    private final Transition transition;
    private final Phase source;
    private final Lowering lowering;
    private final List<Consumer<long[]>> kept = new ArrayList<>();
    private final List<ValueCheck> updates = new ArrayList<>();
    private final List<ValueCheck> emissions = new ArrayList<>();
    private final Set<String> mentioned = new LinkedHashSet<>();

    /**
     * @param lowering the one by which the guards were lowered
     */
    StepCompiler(Transition transition, Phase source, Lowering lowering) {
        this.transition = transition;
        this.source = source;
        this.lowering = lowering;
    }

    /** Makes the state after: a field of the target is set, else kept, else starts anew; what the target lacks is dropped. */
    void update(List<Field> fields) {
        Phase target = transition.target(source);
        Map<Field, Expr> assigned = new LinkedHashMap<>();
        for (Assignment assignment : transition.assignments()) {
            assigned.put(assignment.field(), assignment.value());
        }
        kept.add(lowering.copyState());
        for (Field field : fields) {
            Expr value = assigned.get(field);
            if (field.carried()) {
                continue;
            } else if (!field.existsIn(target)) {
                if (field.existsIn(source)) {
                    kept.add(lowering.drop(field));
                }
            } else if (value != null) {
                mentioned.addAll(PayloadMentions.of(value));
                updates.add(lowering.assign(field, value));
            } else if (!field.existsIn(source)) {
                updates.add(lowering.assign(field, field.init().orElseThrow()));
            }
        }
    }

    /** Looks at what the effects would carry. */
    void emit() {
        for (Emission emission : transition.emissions()) {
            List<ValueCheck> checks = lowering.emits(emission);
            if (!checks.isEmpty()) {
                mentioned.addAll(PayloadMentions.of(emission));
                emissions.addAll(checks);
            }
        }
    }

    /** A condition on the step. */
    Truth watch(Expr condition) {
        mentioned.addAll(PayloadMentions.of(condition));
        return lowering.truth(condition);
    }

    /** For each emission that may have an effect among its items, the condition that it has not. */
    List<Truth> silences(Effect effect) {
        List<Truth> silences = new ArrayList<>();
        for (Emission emission : transition.emissions()) {
            lowering.silence(emission, effect).ifPresent(silence -> {
                mentioned.addAll(PayloadMentions.of(emission));
                silences.add(silence);
            });
        }
        return silences;
    }

    /** What makes the part of the state after that is not set. */
    List<Consumer<long[]>> kept() {
        return kept;
    }

    /** What sets fields of the state after. */
    List<ValueCheck> updates() {
        return updates;
    }

    /** What looks at the effects. */
    List<ValueCheck> emissions() {
        return emissions;
    }

    /** The components of the payload that all this reads. */
    Set<String> mentioned() {
        return mentioned;
    }
}
