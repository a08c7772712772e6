package dev.statute.conformance.mutate;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Decided;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.law.Laws;
import dev.statute.conformance.oracle.EveryState;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Runs the kit on every mutant of a spec, with the spec itself as the oracle. What the kit does not notice there it would
 * not notice in an implementation. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MutationRun {
    private MutationRun() {}

    /** Runs the kit on the mutants of a machine as the reference interpreter reads them. */
    public static MutationReport<Machine> of(Machine machine, MutationBudget budget) {
        return of(machine, budget, mutant -> new InterpretedBridge(mutant.spec()));
    }

    /**
     * Runs the kit on the mutants of a machine.
     *
     * @param implementation gives the class that was generated from a mutant
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static MutationReport<Machine> of(
            Machine machine, MutationBudget budget, Function<Mutant<Machine>, Bridge<?, ?>> implementation) {
        return of(machine, Mutants.of(machine), Conformance.of(machine), budget, implementation);
    }

    /**
     * The same with mutants and sequences that the caller has made before.
     *
     * @param covering the sequences that come before the random ones
     */
    public static MutationReport<Machine> of(
            Machine machine,
            Mutants<Machine> mutants,
            Conformance covering,
            MutationBudget budget,
            Function<Mutant<Machine>, Bridge<?, ?>> implementation) {
        Conformance kit = covering.withRandom(budget.runs(), budget.length(), budget.seed());
        EveryState everyState = EveryState.of(machine, budget.steps());
        Equivalence equivalence = new Equivalence(everyState);
        List<MutantResult<Machine>> results = new ArrayList<>();
        for (Mutant<Machine> mutant : mutants.viable()) {
            results.add(killer(kit, everyState, implementation.apply(mutant))
                    .map(by -> new MutantResult<>(mutant, Fate.KILLED, by))
                    .orElseGet(() -> unnoticed(mutant, equivalence)));
        }
        List<Mutant<Machine>> hints = budget.states() == 0 ? List.of() : Hints.of(machine, changing(results), budget);
        return new MutationReport<>(machine, budget, results, mutants.stillborn(), hints);
    }

    private static List<Mutant<Machine>> changing(List<MutantResult<Machine>> results) {
        return results.stream()
                .filter(result -> result.fate() != Fate.EQUIVALENT)
                .map(MutantResult::mutant)
                .toList();
    }

    /** What the kit finds first: a difference along a sequence, a law that is broken, or a difference in some state. */
    private static <S, I> Optional<String> killer(Conformance kit, EveryState everyState, Bridge<S, I> bridge) {
        ConformanceReport report = kit.check(new BridgeSubject<>(bridge));
        return report.failure()
                .map(failure -> failure.sequence().name())
                .or(() -> new Laws<>(everyState.machine(), bridge)
                        .broken(report.covering().sequences())
                        .map(broken -> "laws"))
                .or(() -> everyState
                        .difference(bridge)
                        .map(failure -> failure.sequence().name()));
    }

    private static MutantResult<Machine> unnoticed(Mutant<Machine> mutant, Equivalence equivalence) {
        Equivalence.Verdict verdict = equivalence.verdict(mutant.spec());
        if (verdict instanceof Equivalence.Verdict.Equivalent) {
            return new MutantResult<>(mutant, Fate.EQUIVALENT, "");
        } else if (verdict instanceof Equivalence.Verdict.Different different) {
            String inputs =
                    different.run().inputs().stream().map(InputValue::toString).collect(Collectors.joining(", "));
            return new MutantResult<>(mutant, Fate.SURVIVED, inputs);
        }
        return new MutantResult<>(mutant, Fate.UNDECIDED, "");
    }

    /** Runs the kit on the mutants of a policy as the reference interpreter reads them. */
    public static MutationReport<Policy> of(Policy policy, MutationBudget budget) {
        return of(policy, budget, mutant -> interpreted(mutant.spec()));
    }

    /**
     * Runs the kit on the mutants of a policy.
     *
     * @param implementation gives the class that was generated from a mutant
     */
    public static MutationReport<Policy> of(
            Policy policy, MutationBudget budget, Function<Mutant<Policy>, PolicyBridge> implementation) {
        Mutants<Policy> mutants = Mutants.of(policy);
        List<MutantResult<Policy>> results = new ArrayList<>();
        for (Mutant<Policy> mutant : mutants.viable()) {
            PolicyComparison kit = PolicyComparison.of(policy, implementation.apply(mutant));
            results.add(kit.difference()
                    .map(difference -> new MutantResult<>(mutant, Fate.KILLED, "table"))
                    .orElseGet(() -> unnoticed(policy, mutant)));
        }
        return new MutationReport<>(policy, budget, results, mutants.stillborn(), PolicyHints.of(results));
    }

    /** A mutant of which no value tells it from its original, unless values were left out. */
    private static MutantResult<Policy> unnoticed(Policy policy, Mutant<Policy> mutant) {
        PolicyComparison there = PolicyComparison.of(policy, interpreted(mutant.spec()));
        PolicyComparison back = PolicyComparison.of(mutant.spec(), interpreted(policy));
        Optional<String> difference = there.difference().or(back::difference);
        if (difference.isPresent()) {
            return new MutantResult<>(mutant, Fate.SURVIVED, difference.get());
        }
        boolean all = !there.sampled() || !back.sampled();
        return new MutantResult<>(mutant, all ? Fate.EQUIVALENT : Fate.UNDECIDED, "");
    }

    private static PolicyBridge interpreted(Policy policy) {
        return given -> {
            PolicyInterpreter.Decision decision = PolicyInterpreter.decide(policy, given);
            return new Decided(
                    decision.output(), decision.row().map(Policy.Row::name).orElse("otherwise"));
        };
    }
}
