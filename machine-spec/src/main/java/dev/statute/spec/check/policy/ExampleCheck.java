package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** P105: an example that the policy answers differently. */
final class ExampleCheck implements PolicyCheck {
    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        Policy policy = table.policy();
        for (Policy.Example example : policy.examples()) {
            Optional<Policy.Row> row = PatternMatch.firstRow(policy, given(policy, example));
            Optional<Value> output =
                    row.map(Policy.Row::then).or(() -> policy.otherwise().map(Policy.Otherwise::then));
            if (output.isPresent()) {
                compare(policy, example, row, output.get(), sink);
            } else {
                sink.report(Problem.of(PolicyProblem.EXAMPLE_IN_GAP, example.at()));
            }
        }
    }

    private static List<Value> given(Policy policy, Policy.Example example) {
        List<Value> values = new ArrayList<>();
        policy.inputs()
                .forEach(input -> values.add(
                        Objects.requireNonNull(example.given().get(input.name()), "a value for every input")));
        return values;
    }

    private static void compare(
            Policy policy, Policy.Example example, Optional<Policy.Row> row, Value output, ProblemSink sink) {
        Map<String, Value> components = Outputs.components(policy, output);
        example.expect().forEach((component, expected) -> {
            Value actual = components.get(component);
            if (!expected.equals(actual)) {
                Problem problem = Problem.of(PolicyProblem.EXAMPLE_FAILS, example.at())
                        .with("component", "`" + component + "`")
                        .with("expected", expected)
                        .with("actual", String.valueOf(actual))
                        .with("decider", Outputs.decider(row));
                sink.report(row.map(r -> problem.related("this row decides", r.at()))
                        .orElse(problem));
            }
        });
    }
}
