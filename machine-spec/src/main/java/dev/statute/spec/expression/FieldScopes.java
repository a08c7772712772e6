package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/** Whether fields are read only where they exist. What is evaluated only if a condition holds may rely on it. */
@API(status = API.Status.INTERNAL)
public final class FieldScopes {
    private final Narrowing narrowing = new Narrowing();
    /** The phases that each read lacks. Reads are the same only if they stand at the same place. */
    private final Map<Expr, Set<Phase>> missing = new LinkedHashMap<>();

    private FieldScopes() {}

    /**
     * Reports what is read where it may not exist.
     *
     * @return whether there is nothing to report
     */
    public static boolean check(Expr expr, PhaseFlow flow, ProblemSink sink) {
        return check(expr, List.of(flow), sink);
    }

    /** As {@link #check(Expr, PhaseFlow, ProblemSink)}, for an expression that is evaluated under each of several flows. */
    public static boolean check(Expr expr, Collection<PhaseFlow> flows, ProblemSink sink) {
        FieldScopes scopes = new FieldScopes();
        flows.forEach(flow -> scopes.visit(expr, flow));
        scopes.missing.forEach((read, phases) -> sink.report(problem(read, phases)));
        return scopes.missing.isEmpty();
    }

    /** The phases that remain possible if a condition is true. */
    public static PhaseFlow whenTrue(Expr condition, PhaseFlow flow) {
        return new Narrowing().when(condition, true, flow);
    }

    /** The phases that remain possible if a condition is false. */
    public static PhaseFlow whenFalse(Expr condition, PhaseFlow flow) {
        return new Narrowing().when(condition, false, flow);
    }

    /** The phases, among all, in which everything exists that an expression about the state before reads. */
    public static Set<Phase> safe(Expr expr, Collection<Phase> all) {
        Set<Phase> safe = new LinkedHashSet<>();
        for (Phase phase : all) {
            FieldScopes scopes = new FieldScopes();
            scopes.visit(expr, PhaseFlow.of(Set.of(phase)));
            if (scopes.missing.isEmpty()) {
                safe.add(phase);
            }
        }
        return Phase.ordered(safe);
    }

    private void visit(Expr expr, PhaseFlow flow) {
        if (flow.isNever()) {
            return;
        } else if (expr instanceof Expr.FieldRef e) {
            require(e, e.field().phases(), flow.side(e.next()));
        } else if (expr instanceof Expr.Call e) {
            require(e, e.definition().phases(), flow.side(e.next()));
        }
        if (expr instanceof Expr.Conditional e) {
            visit(e.condition(), flow);
            visit(e.then(), narrowing.when(e.condition(), true, flow));
            visit(e.otherwise(), narrowing.when(e.condition(), false, flow));
        } else if (expr instanceof Expr.Binary e && isLogic(e.operator())) {
            visit(e.left(), flow);
            visit(e.right(), narrowing.when(e.left(), e.operator() != Operator.OR, flow));
        } else {
            ExprTree.children(expr).forEach(child -> visit(child, flow));
        }
    }

    private static boolean isLogic(Operator operator) {
        return operator == Operator.AND || operator == Operator.OR || operator == Operator.IMPLIES;
    }

    private void require(Expr read, Set<Phase> existsIn, Set<Phase> possible) {
        Set<Phase> lacking = new LinkedHashSet<>(possible);
        lacking.removeAll(existsIn);
        if (!lacking.isEmpty()) {
            missing.computeIfAbsent(read, r -> new LinkedHashSet<>()).addAll(lacking);
        }
    }

    private static Problem problem(Expr read, Set<Phase> lacking) {
        boolean isField = read instanceof Expr.FieldRef;
        boolean next = isField ? ((Expr.FieldRef) read).next() : ((Expr.Call) read).next();
        Element element = isField ? ((Expr.FieldRef) read).field() : ((Expr.Call) read).definition();
        Set<Phase> phases = isField
                ? ((Expr.FieldRef) read).field().phases()
                : ((Expr.Call) read).definition().phases();
        ExpressionProblem kind = phases.isEmpty()
                ? ExpressionProblem.NEVER_DEFINED
                : isField ? ExpressionProblem.FIELD_MAY_NOT_EXIST : ExpressionProblem.DEFINITION_MAY_NOT_EXIST;
        String subject = next ? "next.phase" : "phase";
        return Problem.of(kind, read.at())
                .with("name", "`" + (next ? "next." : "") + element.name() + "`")
                .with("missing", Words.list(Phase.ordered(lacking)))
                .with("phases", Words.list(phases))
                .with("test", test(subject, phases))
                .related("`" + element.name() + "` is declared here", element.at());
    }

    private static String test(String subject, Set<Phase> phases) {
        List<String> names = phases.stream().map(Phase::name).toList();
        return names.size() == 1 ? subject + " == " + names.get(0) : subject + " in [" + String.join(", ", names) + "]";
    }
}
