package dev.statute.generate.markdown;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What checking enumerates, for the whole section and for each profile. */
final class DomainSection {
    private final Machine machine;
    private final ExprCode code;

    private DomainSection(Machine machine) {
        this.machine = machine;
        this.code = new ExprCode(machine.typeName());
    }

    static void append(Page page, Machine machine) {
        new DomainSection(machine).append(page);
    }

    private void append(Page page) {
        List<List<String>> rows = rows(machine.check());
        if (rows.isEmpty() && machine.profiles().isEmpty()) {
            return;
        }
        page.heading(2, "Domains of checking")
                .paragraph("What is proved about the machine is proved within these domains.");
        append(page, rows);
        for (Map.Entry<String, Check> profile : machine.profiles().entrySet()) {
            page.heading(3, "Profile " + Escape.text(profile.getKey()));
            append(page, rows(profile.getValue()));
        }
    }

    private void append(Page page, List<List<String>> rows) {
        page.table(List.of("Of", "Checked with"), rows);
    }

    private List<List<String>> rows(Check check) {
        List<List<String>> rows = new ArrayList<>();
        check.typeDomains().forEach((type, domain) -> rows.add(List.of(Escape.code(type), values(domain))));
        check.payloadDomains().forEach((payload, domain) -> rows.add(List.of(Escape.code(payload), values(domain))));
        check.sizes().forEach((payload, size) -> rows.add(List.of("size of " + Escape.code(payload), "0 to " + size)));
        check.where().ifPresent(where -> rows.add(List.of("states", "only those with " + code.of(where))));
        check.depth()
                .ifPresent(depth -> rows.add(List.of("depth", "at most " + depth + " steps from the initial states")));
        check.budget().forEach((limit, value) -> rows.add(List.of("budget of " + Escape.code(limit), "" + value)));
        return rows;
    }

    private String values(Check.Domain domain) {
        return domain.values().stream()
                .map(value -> Escape.code(value.toString()))
                .collect(Collectors.joining(", "));
    }
}
