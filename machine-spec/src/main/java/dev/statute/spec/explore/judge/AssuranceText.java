package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.explore.search.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** How far the verdicts of a search reach. */
final class AssuranceText {
    private AssuranceText() {}

    static Assurance of(SearchRequest request, SearchResult search) {
        List<String> bounds = new ArrayList<>();
        search.ranOut().ifPresent(limit -> bounds.add("budget of " + limit(limit, request.budget())));
        if (search.tooDeep() > 0) {
            bounds.add("depth " + request.check().depth().orElse(0));
        }
        if (search.filtered() > 0) {
            bounds.add("filter");
        }
        String within = within(request);
        return bounds.isEmpty()
                ? new Assurance(Assurance.Level.EXHAUSTIVE, "exhaustive" + within)
                : new Assurance(Assurance.Level.BOUNDED, "bounded (" + String.join(", ", bounds) + ")" + within);
    }

    /** What ran out, such as {@code 1,000 states}. */
    static String limit(Budget.Limit limit, Budget budget) {
        return switch (limit) {
            case STATES -> Phrases.count(budget.states(), "state");
            case TIME -> Phrases.count(budget.time().toSeconds(), "second");
            case MEMORY -> Phrases.count(budget.bytes() >> 20, "megabyte");
        };
    }

    private static String within(SearchRequest request) {
        List<String> domains = new ArrayList<>();
        UsedDomains.of(request.machine(), request.check())
                .forEach((name, domain) -> domains.add(name + ": " + DomainText.of(domain)));
        request.check().sizes().forEach((name, size) -> domains.add(name + ": max " + size));
        return domains.isEmpty() ? "" : " within " + String.join(", ", domains);
    }
}
