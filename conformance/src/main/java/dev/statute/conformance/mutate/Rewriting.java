package dev.statute.conformance.mutate;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts another field or definition in the place of one, everywhere: what refers to it holds it. */
final class Rewriting {
    private final Machine machine;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();

    private Rewriting(Machine machine) {
        this.machine = machine;
        machine.fields().forEach(field -> fields.put(field.name(), field));
    }

    /** The machine with a field in place of the one of its name. */
    static Machine field(Machine machine, Field field) {
        Rewriting rewriting = new Rewriting(machine);
        rewriting.fields.put(field.name(), field);
        return rewriting.machine();
    }

    /** The machine with a definition in place of the one of its name. */
    static Machine definition(Machine machine, Definition definition) {
        Rewriting rewriting = new Rewriting(machine);
        rewriting.definitions.put(definition.name(), definition);
        return rewriting.machine();
    }

    /** The definition with another body, in the phases that have what it reads now. */
    static Definition definition(Machine machine, Definition definition, Expr body) {
        return new Definition(
                definition.name(),
                definition.parameters(),
                definition.type(),
                body,
                FieldScopes.safe(body, machine.phases()),
                definition.doc(),
                definition.at());
    }

    private Machine machine() {
        Map<String, Check> profiles = new LinkedHashMap<>();
        machine.profiles().forEach((name, check) -> profiles.put(name, check(check)));
        return new Machine(
                machine.source(),
                machine.name(),
                machine.packageName(),
                machine.version(),
                machine.constants(),
                machine.imported(),
                machine.parameters(),
                machine.phases(),
                machine.groups(),
                machine.fields().stream().map(this::field).toList(),
                machine.definitions().stream().map(this::definition).toList(),
                machine.inputs(),
                machine.effects(),
                machine.rejections(),
                machine.transitions().stream().map(this::transition).toList(),
                machine.unhandled().stream().map(this::unhandled).toList(),
                machine.invariants().stream()
                        .map(i -> new Invariant(i.name(), expr(i.that()), i.in(), i.doc(), i.at()))
                        .toList(),
                machine.properties().stream().map(this::property).toList(),
                machine.scenarios().stream().map(this::scenario).toList(),
                check(machine.check()),
                profiles,
                machine.doc(),
                machine.at());
    }

    private Field field(Field field) {
        return fields.getOrDefault(field.name(), field);
    }

    private Definition definition(Definition definition) {
        Definition known = definitions.get(definition.name());
        if (known == null) {
            known = definition(machine, definition, expr(definition.body()));
            definitions.put(definition.name(), known);
        }
        return known;
    }

    private Expr expr(Expr expr) {
        if (expr instanceof Expr.FieldRef e) {
            return new Expr.FieldRef(field(e.field()), e.next(), e.at());
        } else if (expr instanceof Expr.Call e) {
            return new Expr.Call(
                    definition(e.definition()),
                    e.arguments().stream().map(this::expr).toList(),
                    e.next(),
                    e.at());
        }
        return ExprTree.mapChildren(expr, this::expr);
    }

    private Transition transition(Transition t) {
        Selector when =
                t.when() instanceof Selector.When condition ? new Selector.When(expr(condition.condition())) : t.when();
        return new Transition(
                t.name(),
                t.inputs(),
                t.from(),
                when,
                t.guards().stream().map(this::guard).toList(),
                t.to(),
                t.assignments().stream()
                        .map(a -> new Assignment(field(a.field()), expr(a.value()), a.at()))
                        .toList(),
                t.emissions().stream().map(this::emission).toList(),
                t.uses(),
                t.doc(),
                t.at());
    }

    private Guard guard(Guard guard) {
        Refusal refusal = refusal(guard.orElse());
        if (guard instanceof Guard.That g) {
            return new Guard.That(g.name(), expr(g.condition()), refusal, g.doc(), g.at());
        }
        Guard.Some g = (Guard.Some) guard;
        return new Guard.Some(g.name(), expr(g.option()), g.as(), refusal, g.doc(), g.at());
    }

    private Refusal refusal(Refusal refusal) {
        return new Refusal(refusal.reason(), payload(refusal.payload()), refusal.at());
    }

    private List<Argument> payload(List<Argument> payload) {
        return payload.stream()
                .map(a -> new Argument(a.component(), expr(a.value())))
                .toList();
    }

    private Emission emission(Emission emission) {
        if (emission instanceof Emission.One one) {
            return one(one);
        }
        Emission.Each e = (Emission.Each) emission;
        return new Emission.Each(
                e.variable(),
                expr(e.over()),
                e.index(),
                e.condition().map(this::expr),
                e.emit().stream().map(this::one).toList(),
                e.at());
    }

    private Emission.One one(Emission.One one) {
        return new Emission.One(
                one.effect(), payload(one.payload()), one.condition().map(this::expr), one.at());
    }

    private Unhandled unhandled(Unhandled entry) {
        return entry.answer() instanceof Unhandled.Answer.Reject reject
                ? new Unhandled(
                        entry.from(),
                        entry.inputs(),
                        new Unhandled.Answer.Reject(refusal(reject.refusal())),
                        entry.at())
                : entry;
    }

    private Property property(Property property) {
        if (property instanceof Property.Step p) {
            return new Property.Step(p.name(), expr(p.that()), p.inputs(), p.doc(), p.at());
        } else if (property instanceof Property.Reachable p) {
            return new Property.Reachable(p.name(), expr(p.that()), p.doc(), p.at());
        } else if (property instanceof Property.Unreachable p) {
            return new Property.Unreachable(p.name(), expr(p.that()), p.doc(), p.at());
        } else if (property instanceof Property.AlwaysPossible p) {
            return new Property.AlwaysPossible(
                    p.name(), expr(p.that()), p.from().map(this::expr), p.doc(), p.at());
        }
        Property.LeadsTo p = (Property.LeadsTo) property;
        return new Property.LeadsTo(p.name(), expr(p.from()), expr(p.to()), p.progress(), p.doc(), p.at());
    }

    private Scenario scenario(Scenario scenario) {
        return new Scenario(
                scenario.name(),
                scenario.parameters(),
                scenario.steps().stream().map(this::step).toList(),
                scenario.doc(),
                scenario.at());
    }

    private Scenario.Step step(Scenario.Step step) {
        Scenario.Expectation e = step.expect();
        Scenario.Expectation expect = new Scenario.Expectation(
                e.phase(),
                e.observations().stream()
                        .map(o -> new Scenario.Observation(o.name(), expr(o.expression()), o.value(), o.at()))
                        .toList(),
                e.effects(),
                e.rejected(),
                e.guard(),
                e.ignored(),
                e.places(),
                e.at());
        return new Scenario.Step(step.input(), step.payload(), expect, step.at());
    }

    private Check check(Check check) {
        return new Check(
                check.typeDomains(),
                check.payloadDomains(),
                check.sizes(),
                check.where().map(this::expr),
                check.depth(),
                check.budget());
    }
}
