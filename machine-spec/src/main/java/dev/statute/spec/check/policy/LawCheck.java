package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** P103: a law that does not hold in some cell; M511 where too many values would have to be tried. */
final class LawCheck implements PolicyCheck {
    private static final long MOST_VALUES_OF_A_CELL = 10_000;
    private static final long MOST_EVALUATIONS = 1_000_000;

    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        for (Policy.Law law : table.policy().laws()) {
            new Trial(table, law).run().ifPresent(sink::report);
        }
    }

    /** One law on all cells. */
    private static final class Trial {
        private final DecisionTable table;
        private final Policy policy;
        private final Policy.Law law;
        private final LawValues lawValues;
        private long evaluations;

        Trial(DecisionTable table, Policy.Law law) {
            this.table = table;
            this.policy = table.policy();
            this.law = law;
            this.lawValues = new LawValues(law.that(), policy.outputLocals());
        }

        Optional<Problem> run() {
            for (DecisionTable.Cell cell : table.cells()) {
                Optional<Value> output = table.output(cell);
                if (output.isPresent()) {
                    Optional<Problem> problem = tryCell(cell, Outputs.components(policy, output.get()));
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Problem> tryCell(DecisionTable.Cell cell, Map<String, Value> outputs) {
            Environment environment = Environment.empty();
            for (Local output : policy.outputLocals()) {
                Value value = outputs.get(output.name());
                if (value != null) {
                    environment = environment.with(output, value);
                }
            }
            List<List<Value>> values = new ArrayList<>();
            long combinations = 1;
            for (int i = 0; i < policy.inputs().size(); i++) {
                Optional<List<Value>> ofInput = Optional.of(List.of());
                if (lawValues.reads(policy.inputLocals().get(i))) {
                    ofInput = lawValues.of(
                            cell.inputs().get(i), policy.inputs().get(i).type(), outputs, MOST_VALUES_OF_A_CELL);
                    combinations *= ofInput.map(List::size).orElse(0);
                }
                if (ofInput.isEmpty() || combinations > MOST_VALUES_OF_A_CELL) {
                    return Optional.of(notChecked(MOST_VALUES_OF_A_CELL));
                }
                values.add(ofInput.get());
            }
            evaluations += combinations;
            return evaluations > MOST_EVALUATIONS
                    ? Optional.of(notChecked(MOST_EVALUATIONS))
                    : violation(values, new ArrayList<>(), environment)
                            .map(violating -> broken(cell, violating, outputs));
        }

        /** The first values for which the law does not hold; of an input that it does not read, the value is left out. */
        private Optional<List<Optional<Value>>> violation(
                List<List<Value>> values, List<Optional<Value>> chosen, Environment environment) {
            int input = chosen.size();
            if (input == values.size()) {
                boolean holds = Evaluator.evaluate(law.that(), environment).equals(new Value.Bool(true));
                return holds ? Optional.empty() : Optional.of(List.copyOf(chosen));
            }
            if (values.get(input).isEmpty()) {
                return next(values, chosen, Optional.empty(), environment);
            }
            for (Value value : values.get(input)) {
                Environment with = environment.with(policy.inputLocals().get(input), value);
                Optional<List<Optional<Value>>> found = next(values, chosen, Optional.of(value), with);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<List<Optional<Value>>> next(
                List<List<Value>> values, List<Optional<Value>> chosen, Optional<Value> value, Environment with) {
            List<Optional<Value>> longer = new ArrayList<>(chosen);
            longer.add(value);
            return violation(values, longer, with);
        }

        private Problem broken(DecisionTable.Cell cell, List<Optional<Value>> violating, Map<String, Value> outputs) {
            StringJoiner text = new StringJoiner(", ");
            for (int i = 0; i < violating.size(); i++) {
                if (violating.get(i).isPresent() || isTested(cell, i)) {
                    Object shown = violating
                            .get(i)
                            .<Object>map(v -> v)
                            .orElse(cell.inputs().get(i));
                    text.add(policy.inputs().get(i).name() + " = " + shown);
                }
            }
            outputs.forEach((name, value) -> text.add(name + " = " + value));
            Problem problem = Problem.of(PolicyProblem.LAW_BROKEN, law.that().at())
                    .with("law", law.name())
                    .with("decider", Outputs.decider(cell.deciding()))
                    .with("values", text);
            return cell.deciding()
                    .map(row -> problem.related("this row decides", row.at()))
                    .orElse(problem);
        }

        /** Whether an input has to do with it that the row decides the cell. */
        private static boolean isTested(DecisionTable.Cell cell, int input) {
            return cell.deciding()
                    .map(row -> !(row.patterns().get(input) instanceof Pattern.Any))
                    .orElse(true);
        }

        private Problem notChecked(long limit) {
            return Problem.of(PolicyProblem.LAW_NOT_CHECKED, law.that().at())
                    .with("law", law.name())
                    .with("limit", limit);
        }
    }
}
