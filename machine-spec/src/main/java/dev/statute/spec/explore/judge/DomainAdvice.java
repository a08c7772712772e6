package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to write under {@code check} so that there are few enough values to try. */
final class DomainAdvice {
    private DomainAdvice() {}

    /** For a type without a domain. */
    static String missing(Type type, List<Place> drawing) {
        boolean named = Types.nameOf(type).isPresent();
        List<String> entries = new ArrayList<>();
        if (named) {
            entries.add(Types.text(type) + ": " + values(type));
        } else {
            for (Place place : drawing) {
                if (place.ofPayload() && place.type().equals(type)) {
                    entries.add(place.name() + ": " + values(type));
                }
            }
        }
        return entries.isEmpty()
                ? "give `" + Types.text(type) + "` a name in a types file and the name a domain"
                : domains(entries);
    }

    /** For combinations of too many values. */
    static String smaller(List<Place> places) {
        List<String> domains = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        places.stream()
                .filter(place -> place.domain().size() > 1)
                .sorted(Comparator.comparingLong((Place place) -> place.domain().size())
                        .reversed())
                .limit(Multipliers.NAMED)
                .forEach(place -> {
                    if (isCollection(place.type()) && place.ofPayload()) {
                        sizes.add(place.name() + ": 1");
                    } else if (place.ofPayload()) {
                        domains.add(place.name() + ": " + values(place.type()));
                    } else {
                        domains.add(Types.text(place.type()) + ": " + values(place.type()));
                    }
                });
        List<String> lines = new ArrayList<>();
        if (!domains.isEmpty()) {
            lines.add(domains(domains));
        }
        if (!sizes.isEmpty()) {
            lines.add((lines.isEmpty() ? "write under `check` " : "and ") + "`sizes: { " + String.join(", ", sizes)
                    + " }`");
        }
        return String.join("\n", lines);
    }

    private static String domains(List<String> entries) {
        return "write under `check` for example `domains: { " + String.join(", ", entries) + " }`";
    }

    private static String values(Type type) {
        if (type instanceof Type.Int range) {
            return "[" + range.min() + ", " + range.max() + "]";
        }
        return type instanceof Type.Id || type instanceof Type.Opaque ? "2" : "[..]";
    }

    private static boolean isCollection(Type type) {
        return type instanceof Type.SetOf || type instanceof Type.SeqOf || type instanceof Type.MapOf;
    }
}
