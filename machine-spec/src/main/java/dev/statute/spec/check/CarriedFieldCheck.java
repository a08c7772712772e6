package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * E302: a carried field that something is decided by. It may be copied into carried fields and into the payload of effects
 * and refusals, and nowhere else.
 */
final class CarriedFieldCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        if (machine.fields().stream().noneMatch(Field::carried)) {
            return;
        }
        Reads reads = new Reads(sink);
        machine.transitions().forEach(transition -> checkTransition(transition, reads));
        machine.invariants().forEach(invariant -> reads.forbid(invariant.that()));
        machine.properties().forEach(p -> MachineExpressions.ofProperty(p).forEach(reads::forbid));
        machine.check().where().ifPresent(reads::forbid);
        for (Check profile : machine.profiles().values()) {
            profile.where().ifPresent(reads::forbid);
        }
    }

    private static void checkTransition(Transition transition, Reads reads) {
        if (transition.when() instanceof Selector.When when) {
            reads.forbid(when.condition());
        }
        for (Guard guard : transition.guards()) {
            reads.forbid(MachineExpressions.ofGuard(guard));
        }
        for (Assignment assignment : transition.assignments()) {
            if (!assignment.field().carried()) {
                reads.forbid(assignment.value());
            }
        }
        for (Emission emission : transition.emissions()) {
            if (emission instanceof Emission.Each each) {
                each.condition().ifPresent(reads::forbid);
                each.emit().forEach(one -> one.condition().ifPresent(reads::forbid));
            } else {
                ((Emission.One) emission).condition().ifPresent(reads::forbid);
            }
        }
    }

    /** Finds carried fields in expressions, also behind definitions. */
    private static final class Reads {
        private final ProblemSink sink;
        private final Map<String, Optional<Field>> behind = new HashMap<>();

        Reads(ProblemSink sink) {
            this.sink = sink;
        }

        void forbid(Expr expr) {
            MachineExpressions.forEachPart(
                    expr,
                    part -> carried(part)
                            .ifPresent(field -> sink.report(Problem.of(MachineProblem.CARRIED_FIELD_READ, part.at())
                                    .with("field", field.name())
                                    .related("declared here", field.at()))));
        }

        private Optional<Field> carried(Expr part) {
            if (part instanceof Expr.FieldRef ref) {
                return Optional.of(ref.field()).filter(Field::carried);
            }
            return part instanceof Expr.Call call ? behind(call.definition()) : Optional.empty();
        }

        private Optional<Field> behind(Definition definition) {
            Optional<Field> known = behind.get(definition.name());
            if (known == null) {
                Field[] found = new Field[1];
                MachineExpressions.forEachPart(definition.body(), part -> {
                    if (found[0] == null) {
                        found[0] = carried(part).orElse(null);
                    }
                });
                known = Optional.ofNullable(found[0]);
                behind.put(definition.name(), known);
            }
            return known;
        }
    }
}
