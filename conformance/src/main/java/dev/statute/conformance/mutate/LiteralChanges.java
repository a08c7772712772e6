package dev.statute.conformance.mutate;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Other values for what is written out, or in a constant: the neighbours of a number, the next member of an enum. */
final class LiteralChanges {
    private LiteralChanges() {}

    static List<Expr> of(Expr expr, Machine machine) {
        if (expr instanceof Expr.Literal literal) {
            return of(literal.value(), literal);
        } else if (expr instanceof Expr.ConstantRef reference) {
            return of(reference.constant().value(), reference);
        } else if (expr instanceof Expr.InPhases in) {
            return phases(in, machine);
        } else if (expr instanceof Expr.InList in && in.list().size() > 1) {
            return shorter(in.list()).stream()
                    .<Expr>map(list -> new Expr.InList(in.element(), list, in.at()))
                    .toList();
        } else if (expr instanceof Expr.NewCollection built) {
            return shorter(built.elements()).stream()
                    .<Expr>map(list -> new Expr.NewCollection(list, built.type(), built.at()))
                    .toList();
        } else if (expr instanceof Expr.IsVariant is && is.target().type() instanceof Type.Variants type) {
            int next = (names(type).indexOf(is.variant().name()) + 1)
                    % type.variants().size();
            return List.of(new Expr.IsVariant(is.target(), type.variants().get(next), is.at()));
        }
        return List.of();
    }

    private static List<Expr> of(Value value, Expr expr) {
        List<Expr> others = new ArrayList<>();
        if (value instanceof Value.Int number) {
            if (number.value() < Long.MAX_VALUE) {
                others.add(number(number.value() + 1, expr));
            }
            if (number.value() > Long.MIN_VALUE) {
                others.add(number(number.value() - 1, expr));
            }
        } else if (value instanceof Value.Bool bool) {
            others.add(new Expr.Literal(new Value.Bool(!bool.value()), expr.type(), expr.at()));
        } else if (value instanceof Value.Member member && expr.type() instanceof Type.Enum type) {
            String next = next(type.members(), member.member());
            others.add(new Expr.Literal(new Value.Member(member.type(), next), type, expr.at()));
        } else if (value instanceof Value.PhaseName phase && expr.type() instanceof Type.PhaseOf type) {
            String next = next(type.phases(), phase.phase());
            others.add(new Expr.Literal(new Value.PhaseName(phase.machine(), next), type, expr.at()));
        }
        return others;
    }

    private static Expr number(long value, Expr expr) {
        return new Expr.Literal(new Value.Int(value), Type.Int.of(value, value), expr.at());
    }

    private static String next(List<String> names, String name) {
        return names.get((names.indexOf(name) + 1) % names.size());
    }

    private static List<String> names(Type.Variants type) {
        return type.variants().stream().map(Type.Variant::name).toList();
    }

    /** Each phase in turn missing, or one too many. */
    private static List<Expr> phases(Expr.InPhases in, Machine machine) {
        List<Expr> others = new ArrayList<>();
        for (Phase phase : machine.phases()) {
            Set<Phase> phases = new LinkedHashSet<>(in.phases());
            if (!phases.remove(phase)) {
                phases.add(phase);
            }
            others.add(new Expr.InPhases(in.next(), phases, in.at()));
        }
        return others;
    }

    private static List<List<Expr>> shorter(List<Expr> list) {
        List<List<Expr>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            all.add(MachineEdits.without(list, i));
        }
        return all;
    }
}
