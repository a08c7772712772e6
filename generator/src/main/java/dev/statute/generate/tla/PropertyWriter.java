package dev.statute.generate.tla;

import dev.statute.spec.expression.ExprText;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the module claims of its states and runs: invariants, filters, properties and the absence of deadlock. */
final class PropertyWriter {
    private final Writers writers;
    private final ModuleText module;
    private final Statements statements = new Statements();

    PropertyWriter(Writers writers, ModuleText module) {
        this.writers = writers;
        this.module = module;
    }

    /** What the model has to name. */
    Statements statements() {
        return statements;
    }

    /** Which states are stored and expanded. */
    void filters() {
        if (writers.check().where().isEmpty() && writers.check().depth().isEmpty()) {
            return;
        }
        module.section("What is explored. A state outside of it is checked, but not followed.");
        writers.check().where().ifPresent(where -> {
            String name = name(Names.Fixed.FILTER);
            module.define("", name, writers.onState().text(where));
            statements.constraints.add(name);
        });
        writers.check().depth().ifPresent(depth -> {
            String name = name(Names.Fixed.WITHIN_DEPTH);
            module.define(
                    "So many steps from the start. The level of a successor is counted as that of the state it comes from.",
                    name,
                    "TLCGet(\"level\") <= " + depth);
            statements.constraints.add(name);
        });
    }

    /** That no value leaves its type. */
    void types() {
        Junction body = new Junction(ModuleText.bodyIndent());
        for (Field field : writers.fields()) {
            Tla value = Tla.atom(writers.names().of(field));
            writers.bounds()
                    .within(field.type(), value, writers.onState().scope())
                    .ifPresent(check -> body.add(in(field.phases(), check).text()));
        }
        if (!body.isEmpty()) {
            invariant("No value leaves the range or size of its type.", name(Names.Fixed.TYPE_OK), body);
        }
    }

    /** That no step is a fault, and that steps keep the properties of steps. */
    void steps(boolean faults) {
        List<Property.Step> steps = StepProperties.of(writers);
        String broken = writers.names().broken();
        if (faults) {
            String known = steps.stream().map(StepProperties::quoted).collect(Collectors.joining(", ", "{", "}"));
            invariant(
                    "No input is left undecided, and no payload leaves its type.",
                    name(Names.Fixed.NO_FAULT),
                    broken + " \\subseteq " + known);
        }
        for (Property.Step step : steps) {
            invariant(step.doc(), writers.names().of(step), StepProperties.quoted(step) + " \\notin " + broken);
        }
    }

    /** The invariants of the machine. */
    void invariants() {
        for (Invariant invariant : writers.machine().invariants()) {
            String name = writers.names().of(invariant);
            List<Expr> parts = OperatorWriter.operands(invariant.that(), Operator.AND);
            Tla whole = in(invariant.in(), writers.onState().of(invariant.that()));
            if (parts.size() == 1 || (name + " == " + whole).length() <= Wrapping.WIDTH) {
                invariant(invariant.doc(), name, whole.text());
            } else {
                Junction body = new Junction(ModuleText.bodyIndent());
                parts.forEach(part ->
                        body.add(in(invariant.in(), writers.onState().of(part)).in(Tla.IMPLICATION)));
                invariant(invariant.doc(), name, body);
            }
        }
    }

    /** The properties of the machine, those of steps excepted. */
    void properties() {
        for (Property property : writers.machine().properties()) {
            if (property instanceof Property.Unreachable p) {
                invariant(
                        p.doc(),
                        writers.names().of(p),
                        Tla.not(writers.onState().of(p.that())).text());
            } else if (property instanceof Property.Reachable p) {
                reachable(p);
            } else if (property instanceof Property.LeadsTo p) {
                leadsTo(p);
            } else if (property instanceof Property.AlwaysPossible p) {
                module.comment(p.name() + ", that " + text(p.that()) + " is always possible"
                        + p.from().map(from -> " from " + text(from)).orElse("")
                        + ", is about branches of runs, which TLC cannot ask for.");
                statements.notes.add(p.name() + " is not checked: TLC has no branching time.");
            }
        }
    }

    private void reachable(Property.Reachable property) {
        String never = writers.names().condition(property);
        module.define(
                property.doc(), writers.names().of(property), writers.onState().text(property.that()));
        module.attached().define("", never, "~" + writers.names().of(property));
        statements.witnesses.add(never);
    }

    private void leadsTo(Property.LeadsTo property) {
        String progress = property.progress()
                .map(inputs ->
                        inputs.stream().map((Input i) -> writers.names().of(i)).collect(Collectors.joining(" \\/ ")))
                .orElse(name(Names.Fixed.NEXT));
        String goal = "(" + RunCondition.text(property.from(), writers) + " ~> "
                + RunCondition.text(property.to(), writers) + ")";
        String name = writers.names().of(property);
        String fair = "A run is fair if it does not ignore for ever what could always change the state.";
        module.define(
                property.doc() + "\n" + fair, name, "WF_" + name(Names.Fixed.VARS) + "(" + progress + ") => " + goal);
        if (statements.constraints.isEmpty()) {
            statements.properties.add(name);
        } else {
            statements.notes.add(name + " is not checked: a filter or depth cuts runs off.");
        }
    }

    /** That every state of a live phase that is followed has a successor. */
    void deadlock() {
        Set<Phase> live = Phase.ordered(
                writers.machine().phases().stream().filter(p -> !p.terminal()).toList());
        if (live.isEmpty()) {
            return;
        }
        List<String> conditions = new ArrayList<>(statements.constraints);
        if (live.size() < writers.machine().phases().size()) {
            conditions.add(writers.onState().inPhases(live).text());
        }
        String enabled = "ENABLED " + name(Names.Fixed.NEXT);
        invariant(
                "In a live phase some input is accepted. Terminal states end runs, so TLC itself must not look for deadlocks.",
                name(Names.Fixed.NO_DEADLOCK),
                conditions.isEmpty() ? enabled : String.join(" /\\ ", conditions) + " => " + enabled);
    }

    private Tla in(Set<Phase> phases, Tla condition) {
        return phases.size() == writers.machine().phases().size()
                ? condition
                : new Tla(writers.onState().inPhases(phases) + " => " + condition.in(Tla.JUNCTION), Tla.IMPLICATION);
    }

    private void invariant(String comment, String name, String body) {
        module.define(comment, name, body);
        statements.invariants.add(name);
    }

    private void invariant(String comment, String name, Junction body) {
        module.define(comment, name, body);
        statements.invariants.add(name);
    }

    private String text(Expr expr) {
        return Comments.inLine(ExprText.of(expr, writers.machine().typeName()));
    }

    private String name(Names.Fixed fixed) {
        return writers.names().of(fixed);
    }
}
