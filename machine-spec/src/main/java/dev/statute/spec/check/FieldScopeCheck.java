package dev.statute.spec.check;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.PhaseFlow;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.List;

/**
 * E302: a field or definition that is read where the phase does not have it. What is known of the phase grows along a
 * transition: its sources, then its selector, then each guard that has passed.
 */
final class FieldScopeCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        machine.transitions().forEach(transition -> new Path(transition, sink).check(transition));
        for (Unhandled entry : machine.unhandled()) {
            if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
                PhaseFlow flow = PhaseFlow.of(entry.from());
                reject.refusal().payload().forEach(a -> FieldScopes.check(a.value(), flow, sink));
            }
        }
        for (Invariant invariant : machine.invariants()) {
            FieldScopes.check(invariant.that(), PhaseFlow.of(invariant.in()), sink);
        }
        PhaseFlow anywhere = PhaseFlow.of(machine.phases(), machine.phases());
        for (Property property : machine.properties()) {
            MachineExpressions.ofProperty(property).forEach(expr -> FieldScopes.check(expr, anywhere, sink));
        }
        machine.check().where().ifPresent(where -> FieldScopes.check(where, anywhere, sink));
        for (Check profile : machine.profiles().values()) {
            profile.where().ifPresent(where -> FieldScopes.check(where, anywhere, sink));
        }
    }

    /** The way through one transition: for each source phase what is known by now. */
    private static final class Path {
        private final ProblemSink sink;
        private List<PhaseFlow> flows = new ArrayList<>();

        Path(Transition transition, ProblemSink sink) {
            this.sink = sink;
            transition
                    .from()
                    .forEach(source -> flows.add(PhaseFlow.of(List.of(source), List.of(transition.target(source)))));
        }

        void check(Transition transition) {
            if (transition.when() instanceof Selector.When when) {
                read(when.condition());
                flows = after(when.condition(), true);
            }
            for (Guard guard : transition.guards()) {
                read(MachineExpressions.ofGuard(guard));
                if (guard instanceof Guard.That that) {
                    readIn(after(that.condition(), false), that.orElse().payload());
                    flows = after(that.condition(), true);
                } else {
                    readIn(flows, guard.orElse().payload());
                }
            }
            transition.assignments().forEach(assignment -> read(assignment.value()));
            transition.emissions().forEach(this::emit);
        }

        private void emit(Emission emission) {
            if (emission instanceof Emission.One one) {
                one.condition().ifPresent(this::read);
                readIn(one.condition().map(c -> after(c, true)).orElse(flows), one.payload());
                return;
            }
            Emission.Each each = (Emission.Each) emission;
            read(each.over());
            each.condition().ifPresent(this::read);
            List<PhaseFlow> outside = flows;
            flows = each.condition().map(c -> after(c, true)).orElse(flows);
            each.emit().forEach(this::emit);
            flows = outside;
        }

        private void read(Expr expr) {
            FieldScopes.check(expr, flows, sink);
        }

        private void readIn(List<PhaseFlow> known, List<Argument> payload) {
            payload.forEach(argument -> FieldScopes.check(argument.value(), known, sink));
        }

        private List<PhaseFlow> after(Expr condition, boolean truth) {
            return flows.stream()
                    .map(flow -> truth ? FieldScopes.whenTrue(condition, flow) : FieldScopes.whenFalse(condition, flow))
                    .toList();
        }
    }
}
