package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** M401: with some values of the parameters a field would start outside of its type; reported once for a field. */
final class StartJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        problems(evidence).forEach(findings::report);
    }

    /** A problem for each field. */
    static List<Problem> problems(Evidence evidence) {
        Map<String, Map<String, Value>> byField = new LinkedHashMap<>();
        evidence.search().badStarts().forEach((parameters, field) -> byField.putIfAbsent(field, parameters));
        return byField.entrySet().stream()
                .map(entry -> problem(evidence.machine().field(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

    private static Problem problem(Field field, Map<String, Value> parameters) {
        Expr init = field.init().orElseThrow();
        Value value = Evaluator.evaluate(init, Environment.ofParameters(parameters));
        ValueBounds.Breach breach = ValueBounds.breach(field.type(), value).orElseThrow();
        return Problem.of(BreachProblem.START_LEAVES, init.at())
                .with("target", field.name() + breach.path())
                .with("value", breach.value())
                .with("type", Types.text(breach.type()))
                .with(
                        "parameters",
                        parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
