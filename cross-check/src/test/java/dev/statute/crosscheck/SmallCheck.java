package dev.statute.crosscheck;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to check a machine within so that it is soon done: its own section if that is small enough, else narrower domains
 * and as many steps from the start as there is time for.
 *
 * @param answer what the reference says within it
 */
record SmallCheck(Check check, Answer answer) {
    private static final long MOST_INPUTS = 400;
    private static final long MOST_STEPS = 6_000;
    private static final long DEEPEST = 30;

    static SmallCheck of(Machine machine) {
        Check check = machine.check();
        if (Inputs.count(machine, check) > MOST_INPUTS || isOpen(machine)) {
            check = narrowed(machine);
        }
        Optional<Answer> whole = ReferenceExplorer.explore(machine, check, MOST_STEPS);
        if (whole.isPresent()) {
            return new SmallCheck(check, whole.get());
        }
        Optional<SmallCheck> best = Optional.empty();
        for (long depth = 0; depth <= DEEPEST; depth++) {
            Check bounded = withDepth(check, depth);
            Optional<Answer> answer = ReferenceExplorer.explore(machine, bounded, MOST_STEPS);
            if (answer.isEmpty()) {
                break;
            }
            best = Optional.of(new SmallCheck(bounded, answer.get()));
        }
        return best.orElseThrow(() -> new AssertionError(machine.name() + " has too many inputs"));
    }

    /** The same check with a bound on the steps from the start. */
    static Check withDepth(Check check, long depth) {
        return new Check(
                check.typeDomains(),
                check.payloadDomains(),
                check.sizes(),
                check.where(),
                OptionalLong.of(depth),
                check.budget());
    }

    /** Whether the author left out a domain without which nothing can be explored. */
    private static boolean isOpen(Machine machine) {
        Domains domains = Domains.of(machine.check());
        return machine.inputs().stream()
                .anyMatch(input -> input.payload().stream()
                        .anyMatch(component ->
                                !domains.of(input, component).missing().isEmpty()));
    }

    private static Check narrowed(Machine machine) {
        Check own = machine.check();
        Map<String, Check.Domain> payloads = new LinkedHashMap<>();
        for (Input input : machine.inputs()) {
            for (Component component : input.payload()) {
                payloads.put(
                        input.name() + "." + component.name(),
                        new Check.Domain(FewValues.of(component.type()), component.at()));
            }
        }
        return new Check(own.typeDomains(), payloads, Map.of(), own.where(), own.depth(), own.budget());
    }
}
