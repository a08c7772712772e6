package dev.statute.conformance.input;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.TextRenderer;
import dev.statute.spec.explore.judge.DomainCheck;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The {@code check} section of a machine with few enough payloads to try them all: where an input has too many, its
 * components have samples of their domains instead. Immutable.
 *
 * @param check the section; the domains of all components are written out
 * @param sampled the inputs of which not every payload is left, in the order of the file
 */
@API(status = API.Status.INTERNAL)
public record Narrowing(Check check, List<Sampled> sampled) {
    public Narrowing {
        sampled = List.copyOf(sampled);
    }

    /**
     * Narrows the section of a machine.
     *
     * @param most how many payloads an input may have; one of many components keeps a few more, since each component keeps
     *     at least two values
     * @throws MissingDomainException if a domain is missing; the message names all that are
     */
    public static Narrowing of(Machine machine, long most) {
        Domains domains = Domains.of(machine.check());
        Set<Value> mentioned = MentionedNumbers.of(machine);
        Map<String, Check.Domain> narrowed = new LinkedHashMap<>(machine.check().payloadDomains());
        List<Sampled> sampled = new ArrayList<>();
        for (Input input : machine.inputs()) {
            List<DomainSet> sets = input.payload().stream()
                    .map(component -> domains.of(input, component))
                    .toList();
            int share = share(sets, most);
            for (int i = 0; i < sets.size(); i++) {
                // What is missing is found by the check below, which also knows what to say about it.
                if (sets.get(i).missing().isEmpty()) {
                    Component component = input.payload().get(i);
                    List<Value> values = ValueSample.of(sets.get(i), mentioned::contains, share);
                    narrowed.put(input.name() + "." + component.name(), new Check.Domain(values, component.at()));
                }
            }
            long all = product(sets, Long.MAX_VALUE);
            long tried = product(sets, share);
            if (tried < all) {
                sampled.add(new Sampled("payloads of " + input.name(), tried, all));
            }
        }
        Check check = machine.check();
        Check small =
                new Check(check.typeDomains(), narrowed, check.sizes(), check.where(), check.depth(), check.budget());
        demandDomains(machine, small);
        return new Narrowing(small, sampled);
    }

    /** How many values a component may keep. */
    static int share(List<DomainSet> sets, long most) {
        long share = 2;
        long largest = sets.stream().mapToLong(DomainSet::size).max().orElse(0);
        while (share < Math.min(largest, most) && product(sets, share + 1) <= most) {
            share++;
        }
        return (int) share;
    }

    private static long product(List<DomainSet> sets, long share) {
        long product = 1;
        for (DomainSet set : sets) {
            long size = Math.min(set.size(), share);
            product = size > 0 && product > Long.MAX_VALUE / size ? Long.MAX_VALUE : product * size;
        }
        return product;
    }

    private static void demandDomains(Machine machine, Check check) {
        Problems problems = new Problems();
        DomainCheck.check(machine, check, problems);
        if (problems.hasErrors()) {
            throw new MissingDomainException(machine.name() + ": the spec does not say which values to try\n"
                    + TextRenderer.plain().render(Diagnostics.of(problems.list())));
        }
    }

    /** The same without a filter and a depth. */
    public Narrowing unbounded() {
        Check all = new Check(
                check.typeDomains(),
                check.payloadDomains(),
                check.sizes(),
                Optional.empty(),
                OptionalLong.empty(),
                check.budget());
        return new Narrowing(all, sampled);
    }

    /** How many payloads all inputs have together. */
    public long payloads(Machine machine) {
        Domains domains = Domains.of(check);
        long sum = 0;
        for (Input input : machine.inputs()) {
            sum += product(
                    input.payload().stream()
                            .map(component -> domains.of(input, component))
                            .toList(),
                    Long.MAX_VALUE);
        }
        return sum;
    }
}
