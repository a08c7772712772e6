package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Unhandled;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * M401, as far as it shows without states: a value that lies outside of its type whatever the state is. Whether a value
 * that may lie outside ever does is decided by exploring.
 */
final class BoundsCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        Sites sites = new Sites(sink);
        machine.fields().forEach(f -> f.init().ifPresent(init -> sites.take(f.name(), f.type(), init)));
        for (Transition transition : machine.transitions()) {
            for (Guard guard : transition.guards()) {
                sites.takeAll(guard.orElse());
            }
            transition
                    .assignments()
                    .forEach(a -> sites.take(a.field().name(), a.field().type(), a.value()));
            transition.emissions().forEach(sites::takeAll);
        }
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
                sites.takeAll(reject.refusal());
            }
        }
    }

    /** Places that take a value of a declared type. */
    private record Sites(ProblemSink sink) {
        void takeAll(Refusal refusal) {
            takeAll(refusal.payload());
        }

        void takeAll(Emission emission) {
            if (emission instanceof Emission.Each each) {
                each.emit().forEach(one -> takeAll(one.payload()));
            } else {
                takeAll(((Emission.One) emission).payload());
            }
        }

        private void takeAll(List<Argument> payload) {
            payload.forEach(a -> take(a.component().name(), a.component().type(), a.value()));
        }

        /** Looks into what is built on the spot, since each part of it has a type of its own. */
        void take(String target, Type type, Expr value) {
            if (type instanceof Type.Int declared && Intervals.of(value) instanceof Type.Int actual) {
                if (actual.max() < declared.min() || actual.min() > declared.max()) {
                    report(target, type, text(actual), value);
                }
            } else if (type instanceof Type.Option option && value instanceof Expr.NewSome some) {
                take(target, option.element(), some.value());
            } else if (type instanceof Type.Record record && value instanceof Expr.NewRecord built) {
                takeParts(record.components(), built.given());
            } else if (value instanceof Expr.NewVariant built) {
                takeParts(built.variant().components(), built.given());
            } else if (value instanceof Expr.NewCollection built) {
                takeElements(target, type, built);
            }
        }

        private void takeParts(List<Component> components, Map<String, Expr> given) {
            for (Component component : components) {
                Optional.ofNullable(given.get(component.name()))
                        .ifPresent(part -> take(component.name(), component.type(), part));
            }
        }

        private void takeElements(String target, Type type, Expr.NewCollection built) {
            if (type instanceof Type.SeqOf seq) {
                if (built.elements().size() > seq.max()) {
                    report(target, type, Listing.count(built.elements().size(), "element"), built);
                }
                built.elements().forEach(element -> take(target, seq.element(), element));
            } else if (type instanceof Type.SetOf set) {
                built.elements().forEach(element -> take(target, set.element(), element));
            }
        }

        private static String text(Type.Int interval) {
            return interval.min() == interval.max()
                    ? String.valueOf(interval.min())
                    : interval.min() + ".." + interval.max();
        }

        private void report(String target, Type type, String value, Expr at) {
            sink.report(Problem.of(MachineProblem.OUT_OF_BOUNDS, at.at())
                    .with("target", target)
                    .with("value", value)
                    .with("type", "`" + Types.text(type) + "`"));
        }
    }
}
