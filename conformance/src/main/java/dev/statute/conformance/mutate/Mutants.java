package dev.statute.conformance.mutate;

import dev.statute.spec.check.MachineChecks;
import dev.statute.spec.check.policy.PolicyChecks;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.Severity;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The mutants of a spec, in the order of the operators and of the file; the same spec always gives the same.
 *
 * @param viable those that a tool would accept as a spec
 * @param stillborn those that the static checks refuse: nobody can make this mistake unnoticed
 */
@API(status = API.Status.EXPERIMENTAL)
public record Mutants<S extends Element>(List<Mutant<S>> viable, List<Mutant<S>> stillborn) {
    /** A policy of which these are found is refused; broken laws and examples are what tells a mutant from its original. */
    private static final Set<Code> REFUSED = Set.of(Code.P101, Code.P102);

    public Mutants {
        viable = List.copyOf(viable);
        stillborn = List.copyOf(stillborn);
    }

    /** The mutants of a machine that passed the checks. */
    public static Mutants<Machine> of(Machine machine) {
        List<Candidate<Machine>> candidates = new ArrayList<>();
        candidates.addAll(new GuardMutations(machine).all());
        candidates.addAll(new RefusalMutations(machine).all());
        candidates.addAll(new TargetMutations(machine).all());
        candidates.addAll(new SetMutations(machine).all());
        candidates.addAll(new EffectMutations(machine).all());
        candidates.addAll(new CellMutations(machine).all());
        candidates.addAll(new RangeMutations(machine).all());
        candidates.addAll(new ExpressionMutations(machine).all());
        return sorted(candidates, machine, Mutants::passes);
    }

    /** The mutants of a policy that passed the checks. */
    public static Mutants<Policy> of(Policy policy) {
        return sorted(new PolicyMutations(policy).all(), policy, Mutants::passes);
    }

    private static <S extends Element> Mutants<S> sorted(
            List<Candidate<S>> candidates, S original, Predicate<S> passes) {
        List<Mutant<S>> viable = new ArrayList<>();
        List<Mutant<S>> stillborn = new ArrayList<>();
        Map<MutationOperator, Integer> numbers = new EnumMap<>(MutationOperator.class);
        for (Candidate<S> candidate : candidates) {
            List<S> changed = candidate.forms().stream()
                    .filter(form -> !form.equals(original))
                    .toList();
            if (changed.isEmpty()) {
                continue;
            }
            Optional<S> good = changed.stream().filter(passes).findFirst();
            Mutant<S> mutant = new Mutant<>(
                    candidate.operator().text() + "-" + numbers.merge(candidate.operator(), 1, Integer::sum),
                    candidate.operator(),
                    candidate.description(),
                    candidate.address(),
                    candidate.at(),
                    good.orElse(changed.get(0)));
            (good.isPresent() ? viable : stillborn).add(mutant);
        }
        return new Mutants<>(viable, stillborn);
    }

    private static boolean passes(Machine machine) {
        boolean inRange = machine.definitions().stream().allMatch(d -> Intervals.fits(d.body(), d.type()));
        if (!inRange) {
            return false;
        }
        Problems problems = new Problems();
        MachineChecks.check(machine, problems);
        return !problems.hasErrors();
    }

    private static boolean passes(Policy policy) {
        Problems problems = new Problems();
        PolicyChecks.check(policy, problems);
        return problems.list().stream().noneMatch(Mutants::refuses);
    }

    private static boolean refuses(Problem problem) {
        return problem.code().severity() == Severity.ERROR && REFUSED.contains(problem.code());
    }
}
