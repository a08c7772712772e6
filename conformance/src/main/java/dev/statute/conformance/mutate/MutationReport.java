package dev.statute.conformance.mutate;

import dev.statute.spec.model.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What became of the mutants of a spec.
 *
 * @param spec the machine or policy
 * @param budget how much work was put into it
 * @param results the mutants in the order of {@link Mutants}
 * @param stillborn mutants that the static checks refuse, which were not tried
 * @param hints mutants that differ from the spec and that its own invariants, properties and scenarios, or laws and
 *     examples, do not notice
 */
@API(status = API.Status.EXPERIMENTAL)
public record MutationReport<S extends Element>(
        S spec,
        MutationBudget budget,
        List<MutantResult<S>> results,
        List<Mutant<S>> stillborn,
        List<Mutant<S>> hints) {
    public MutationReport {
        results = List.copyOf(results);
        stillborn = List.copyOf(stillborn);
        hints = List.copyOf(hints);
    }

    /** How many mutants of an operator came to each end; those that are stillborn are not among {@code made}. */
    public record Counts(long made, long killed, long equivalent, long survived, long undecided, long stillborn) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts and(Fate fate) {
            return new Counts(
                    made + 1,
                    killed + (fate == Fate.KILLED ? 1 : 0),
                    equivalent + (fate == Fate.EQUIVALENT ? 1 : 0),
                    survived + (fate == Fate.SURVIVED ? 1 : 0),
                    undecided + (fate == Fate.UNDECIDED ? 1 : 0),
                    stillborn);
        }

        Counts and(Counts other) {
            return new Counts(
                    made + other.made,
                    killed + other.killed,
                    equivalent + other.equivalent,
                    survived + other.survived,
                    undecided + other.undecided,
                    stillborn + other.stillborn);
        }

        Counts andStillborn() {
            return new Counts(made, killed, equivalent, survived, undecided, stillborn + 1);
        }
    }

    /** The counts of each operator of which there is a mutant, in the order of the operators. */
    public Map<MutationOperator, Counts> counts() {
        Map<MutationOperator, Counts> counts = new EnumMap<>(MutationOperator.class);
        for (MutantResult<S> result : results) {
            counts.merge(
                    result.mutant().operator(), Counts.NONE.and(result.fate()), (sum, one) -> sum.and(result.fate()));
        }
        for (Mutant<S> mutant : stillborn) {
            counts.merge(mutant.operator(), Counts.NONE.andStillborn(), (sum, one) -> sum.andStillborn());
        }
        return counts;
    }

    /** How many mutants came to an end. */
    public long count(Fate fate) {
        return results.stream().filter(result -> result.fate() == fate).count();
    }

    /** The counts of all operators together. */
    public Counts total() {
        return counts().values().stream().reduce(Counts.NONE, Counts::and);
    }

    /** The mutants that the kit did not notice although it should have. */
    public List<MutantResult<S>> survivors() {
        return of(Fate.SURVIVED);
    }

    /** The mutants that the kit did not notice, and that may be equivalent as far as the budget tells. */
    public List<MutantResult<S>> undecided() {
        return of(Fate.UNDECIDED);
    }

    private List<MutantResult<S>> of(Fate fate) {
        return results.stream().filter(result -> result.fate() == fate).toList();
    }

    /** The report as a table, with survivors and the first hints below it. */
    public String text() {
        return MutationTable.of(this);
    }

    /**
     * Several reports in one table, counted by spec and by operator.
     *
     * @param reports at least one; all of one budget
     */
    public static String summary(List<? extends MutationReport<?>> reports) {
        return MutationTable.summary(reports);
    }

    /** The report for tools. */
    public String json() {
        return MutationJson.of(List.of(this));
    }
}
