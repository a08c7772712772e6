package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    private WireNames(Class<E> type) {
        for (E member : type.getEnumConstants()) {
            byName.put(name(member), member);
        }
    }

    static <E extends Enum<E>> WireNames<E> of(Class<E> type) {
        return new WireNames<>(type);
    }

    @Override
    public JsonNode write(E value) {
        return JsonNodeFactory.instance.textNode(name(value));
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

    private static String name(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
