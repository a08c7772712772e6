package dev.statute.spec.explore.judge;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.MachineState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of what a condition mentions: fields, definitions without parameters, payload, parameters. */
final class MentionedValues {
    private final Environment environment;
    private final Map<String, String> values = new LinkedHashMap<>();

    private MentionedValues(Environment environment) {
        this.environment = environment;
    }

    /** The values as a sentence such as {@code There a = 1, b = none.}; empty if nothing is mentioned. */
    static String sentence(Expr condition, Environment environment) {
        MentionedValues mentioned = new MentionedValues(environment);
        mentioned.visit(condition);
        return mentioned.values.isEmpty()
                ? ""
                : mentioned.values.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ", "There ", "."));
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.FieldRef e
                && state(e.next()).filter(s -> e.field().existsIn(s.phase())).isPresent()) {
            add(next(e.next()) + e.field().name(), e);
        } else if (expr instanceof Expr.PhaseRef e) {
            add(next(e.next()) + "phase", e);
        } else if (expr instanceof Expr.InPhases e) {
            state(e.next())
                    .ifPresent(
                            s -> values.put(next(e.next()) + "phase", s.phase().name()));
        } else if (expr instanceof Expr.Call e
                && e.arguments().isEmpty()
                && state(e.next())
                        .filter(s -> e.definition().phases().contains(s.phase()))
                        .isPresent()) {
            add(next(e.next()) + e.definition().name(), e);
        } else if (expr instanceof Expr.PayloadRef e) {
            add(e.name(), e);
        } else if (expr instanceof Expr.ParameterRef e) {
            add(e.parameter().name(), e);
        }
        ExprTree.children(expr).forEach(this::visit);
    }

    private void add(String name, Expr expr) {
        values.put(name, Evaluator.evaluate(expr, environment).toString());
    }

    private Optional<MachineState> state(boolean next) {
        return next ? environment.after() : environment.before();
    }

    private static String next(boolean next) {
        return next ? "next." : "";
    }
}
