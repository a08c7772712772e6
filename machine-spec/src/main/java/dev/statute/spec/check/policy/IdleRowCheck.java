package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** P104: a row that decides no cell. Where rows may not overlap, that is a row without cells of its own. */
final class IdleRowCheck implements PolicyCheck {
    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        Policy policy = table.policy();
        Set<String> deciding = new HashSet<>();
        Set<String> matching = new HashSet<>();
        for (DecisionTable.Cell cell : table.cells()) {
            cell.deciding().ifPresent(row -> deciding.add(row.name()));
            matching.addAll(cell.matching().stream().map(Policy.Row::name).collect(Collectors.toSet()));
        }
        for (Policy.Row row : policy.rows()) {
            if (!matching.contains(row.name())) {
                sink.report(
                        Problem.of(PolicyProblem.ROW_WITHOUT_CELLS, row.at()).with("row", row.name()));
            } else if (policy.hit() == Policy.Hit.FIRST && !deciding.contains(row.name())) {
                sink.report(Problem.of(PolicyProblem.ROW_IS_SHADOWED, row.at()).with("row", row.name()));
            }
        }
        policy.otherwise()
                .filter(otherwise -> table.unmatched().isEmpty())
                .ifPresent(otherwise -> sink.report(Problem.of(PolicyProblem.OTHERWISE_IS_IDLE, otherwise.at())));
    }
}
