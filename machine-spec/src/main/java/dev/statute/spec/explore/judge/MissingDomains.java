package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the types for which a domain is missing, with the places that draw from them; one problem for each type. */
final class MissingDomains {
    /** So many places are named. */
    private static final int NAMED = 2;

    private final Check check;
    private final Map<TypeName, Type> types = new LinkedHashMap<>();
    private final Map<TypeName, List<Place>> places = new LinkedHashMap<>();

    MissingDomains(Check check) {
        this.check = check;
    }

    void add(Place place) {
        if (place.domain().missing().isEmpty()) {
            return;
        }
        UsedDomains.walk(place.type(), check, type -> {
            TypeName name = name(type);
            if (place.domain().missing().contains(name)) {
                types.putIfAbsent(name, type);
                List<Place> drawing = places.computeIfAbsent(name, n -> new ArrayList<>());
                if (!drawing.contains(place)) {
                    drawing.add(place);
                }
            }
        });
    }

    /** A type without a name goes by its text, as its domain does. */
    private static TypeName name(Type type) {
        return type instanceof Type.Id || type instanceof Type.Opaque || type instanceof Type.Int
                ? Types.nameOf(type).orElseGet(() -> new TypeName("", Types.text(type)))
                : new TypeName("", "");
    }

    void report(ProblemSink sink) {
        types.forEach((name, type) -> {
            List<Place> drawing = places.getOrDefault(name, List.of());
            sink.report(Problem.of(DomainProblem.MISSING, drawing.get(0).at())
                    .with("name", Types.text(type))
                    .with("places", places(drawing))
                    .with("help", DomainAdvice.missing(type, drawing)));
        });
    }

    private static String places(List<Place> drawing) {
        List<String> named = new ArrayList<>();
        drawing.stream().limit(NAMED).forEach(place -> named.add("`" + place.name() + "`"));
        if (drawing.size() > NAMED) {
            named.add(Phrases.count(drawing.size() - NAMED, "other"));
        }
        return Phrases.and(named);
    }
}
