package dev.statute.generate.java;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Domains with few values where an input has very many payloads: the first, the last, and some between them. */
final class NarrowDomains {
    private static final long MOST_PAYLOADS = 150;
    private static final int VALUES = 4;

    private NarrowDomains() {}

    static Check of(Machine machine) {
        Check check = machine.check();
        Map<String, Check.Domain> narrowed = new LinkedHashMap<>(check.payloadDomains());
        for (Input input : machine.inputs()) {
            if (payloads(check, input) > MOST_PAYLOADS) {
                input.payload()
                        .forEach(c -> narrowed.put(
                                input.name() + "." + c.name(), new Check.Domain(some(check, input, c), c.at())));
            }
        }
        return new Check(check.typeDomains(), narrowed, check.sizes(), check.where(), check.depth(), check.budget());
    }

    private static double payloads(Check check, Input input) {
        return input.payload().stream()
                .mapToDouble(component -> Domains.of(check).of(input, component).size())
                .reduce(1, (a, b) -> a * b);
    }

    private static List<Value> some(Check check, Input input, Component component) {
        List<Value> all = Domains.of(check).of(input, component).values();
        if (all.size() <= VALUES) {
            return all;
        }
        List<Value> some = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            some.add(all.get(i * (all.size() - 1) / (VALUES - 1)));
        }
        return some;
    }
}
