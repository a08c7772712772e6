package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * M510, before anything is explored: a domain is missing that payloads or parameters draw from, or there are more
 * combinations of values than can be tried in every state.
 */
@API(status = API.Status.INTERNAL)
public final class DomainCheck {
    /** The most payloads of one input, and the most combinations of parameters, that are tried. */
    public static final long MOST_COMBINATIONS = 10_000_000;

    private final Machine machine;
    private final Domains domains;
    private final MissingDomains missing;
    private final ProblemSink sink;

    private DomainCheck(Machine machine, Check check, ProblemSink sink) {
        this.machine = machine;
        this.domains = Domains.of(check);
        this.missing = new MissingDomains(check);
        this.sink = sink;
    }

    /** Reports why a machine cannot be explored. */
    public static void check(Machine machine, Check check, ProblemSink sink) {
        new DomainCheck(machine, check, sink).check();
    }

    private void check() {
        List<Place> parameters = new ArrayList<>();
        for (Parameter parameter : machine.parameters()) {
            parameters.add(Place.of(parameter, domains));
        }
        parameters.forEach(missing::add);
        List<Problem> tooMany = new ArrayList<>();
        tooMany(parameters, DomainProblem.TOO_MANY_STARTS, tooMany);
        for (Input input : machine.inputs()) {
            List<Place> payload = new ArrayList<>();
            for (Component component : input.payload()) {
                payload.add(Place.of(input, component, domains));
            }
            payload.forEach(missing::add);
            tooMany(payload, DomainProblem.TOO_MANY_PAYLOADS, tooMany);
        }
        missing.report(sink);
        tooMany.forEach(sink::report);
    }

    /** What has no domain yet is not said to be too large as well. */
    private static void tooMany(List<Place> places, DomainProblem kind, List<Problem> found) {
        if (places.stream().anyMatch(place -> !place.domain().missing().isEmpty())) {
            return;
        }
        long combinations = 1;
        boolean tooLarge = false;
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Place place : places) {
            long size = place.domain().size();
            combinations = size > 0 && combinations > Long.MAX_VALUE / size ? Long.MAX_VALUE : combinations * size;
            tooLarge |= size > DomainSet.MOST_VALUES;
            sizes.put("`" + place.name() + "`", size);
        }
        if (tooLarge || combinations > MOST_COMBINATIONS) {
            found.add(Problem.of(kind, places.get(0).owner().at())
                    .with("input", places.get(0).owner().name())
                    .with("count", Phrases.number(combinations))
                    .with("limit", Phrases.number(tooLarge ? DomainSet.MOST_VALUES : MOST_COMBINATIONS))
                    .with("factors", Phrases.and(Multipliers.most(sizes)))
                    .with("help", DomainAdvice.smaller(places)));
        }
    }
}
