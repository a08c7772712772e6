package dev.statute.conformance.mutate;

import dev.statute.spec.expression.ExprText;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Expressions with a mistake. */
final class ExpressionMutations {
    private final Machine machine;

    ExpressionMutations(Machine machine) {
        this.machine = machine;
    }

    /** By operator, and of one operator in the order of the file. */
    List<Candidate<Machine>> all() {
        List<Candidate<Machine>> all = new ArrayList<>();
        for (ExprSite site : ExprSites.of(machine)) {
            for (ExprChange change : new ExprChanges(machine, site.variables()).of(site.expr())) {
                all.add(new Candidate<>(
                        change.operator(),
                        "writing `" + ExprText.of(change.becomes()) + "` for `" + ExprText.of(change.was()) + "` in "
                                + site.where(),
                        site.address(),
                        change.was().at(),
                        site.put().apply(change.whole())));
            }
        }
        all.sort(Comparator.comparing(Candidate::operator));
        return all;
    }
}
