package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the members of an enumeration by their names in lower case.
 *
 * @param <E> the enumeration
 */
final class WireNames<E extends Enum<E>> implements Codec<E> {
    private final Map<String, E> byName = new LinkedHashMap<>();
    private final EnumMap<E, String> names;

    private WireNames(Class<E> type) {
        names = new EnumMap<>(type);
        for (E member : type.getEnumConstants()) {
            String name = member.name().toLowerCase(Locale.ROOT);
            byName.put(name, member);
            names.put(member, name);
        }
    }

    static <E extends Enum<E>> WireNames<E> of(Class<E> type) {
        return new WireNames<>(type);
    }

    @Override
    public void write(JsonGenerator out, E value) throws IOException {
        out.writeString(names.get(value));
    }

    @Override
    public E read(Place place) {
        E member = byName.get(place.text());
        if (member == null) {
            throw place.refusal(
                    WireFormatException.Problem.UNKNOWN_NAME,
                    "has an unknown name",
                    "Send one of " + String.join(", ", byName.keySet()) + ".");
        }
        return member;
    }
}
