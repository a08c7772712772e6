package dev.statute.spec.check;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.List;
import java.util.function.Consumer;

/** Walks over all expressions of a machine, in the order of the file. */
final class MachineExpressions {
    private MachineExpressions() {}

    /** Gives every expression, each with all of its parts, to {@code sink}. Bodies of definitions are given once. */
    static void forEachPart(Machine machine, Consumer<Expr> sink) {
        forEach(machine, expr -> forEachPart(expr, sink));
    }

    /** Gives an expression and all of its parts to {@code sink}; bodies of called definitions are not among them. */
    static void forEachPart(Expr expr, Consumer<Expr> sink) {
        sink.accept(expr);
        ExprTree.children(expr).forEach(child -> forEachPart(child, sink));
    }

    /** Gives every whole expression to {@code sink}. */
    static void forEach(Machine machine, Consumer<Expr> sink) {
        machine.fields().forEach(field -> field.init().ifPresent(sink));
        machine.definitions().forEach(definition -> sink.accept(definition.body()));
        machine.transitions().forEach(transition -> ofTransition(transition, sink));
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
                ofRefusal(reject.refusal(), sink);
            }
        }
        machine.invariants().forEach(invariant -> sink.accept(invariant.that()));
        machine.properties().forEach(property -> ofProperty(property).forEach(sink));
        for (Scenario scenario : machine.scenarios()) {
            scenario.steps().forEach(step -> step.expect().observations().forEach(o -> sink.accept(o.expression())));
        }
        machine.check().where().ifPresent(sink);
        for (Check profile : machine.profiles().values()) {
            profile.where().ifPresent(sink);
        }
    }

    /** The expressions of a property. */
    static List<Expr> ofProperty(Property property) {
        if (property instanceof Property.Step p) {
            return List.of(p.that());
        } else if (property instanceof Property.Reachable p) {
            return List.of(p.that());
        } else if (property instanceof Property.Unreachable p) {
            return List.of(p.that());
        } else if (property instanceof Property.AlwaysPossible p) {
            return p.from().map(from -> List.of(from, p.that())).orElseGet(() -> List.of(p.that()));
        }
        Property.LeadsTo p = (Property.LeadsTo) property;
        return List.of(p.from(), p.to());
    }

    private static void ofTransition(Transition transition, Consumer<Expr> sink) {
        if (transition.when() instanceof Selector.When when) {
            sink.accept(when.condition());
        }
        for (Guard guard : transition.guards()) {
            sink.accept(ofGuard(guard));
            ofRefusal(guard.orElse(), sink);
        }
        transition.assignments().forEach(assignment -> sink.accept(assignment.value()));
        transition.emissions().forEach(emission -> ofEmission(emission, sink));
    }

    /** What a guard looks at. */
    static Expr ofGuard(Guard guard) {
        return guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option();
    }

    private static void ofRefusal(Refusal refusal, Consumer<Expr> sink) {
        ofPayload(refusal.payload(), sink);
    }

    private static void ofEmission(Emission emission, Consumer<Expr> sink) {
        if (emission instanceof Emission.Each each) {
            sink.accept(each.over());
            each.condition().ifPresent(sink);
            each.emit().forEach(one -> ofEmission(one, sink));
        } else {
            Emission.One one = (Emission.One) emission;
            one.condition().ifPresent(sink);
            ofPayload(one.payload(), sink);
        }
    }

    private static void ofPayload(List<Argument> payload, Consumer<Expr> sink) {
        payload.forEach(argument -> sink.accept(argument.value()));
    }
}
