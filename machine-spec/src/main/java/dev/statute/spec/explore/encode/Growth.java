package dev.statute.spec.explore.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * How much room an encoding reserves beyond its first guess. Types may be far larger than what is ever stored, such as a
 * sequence of at most a thousand elements, so room is reserved when it turns out to be needed. Immutable.
 *
 * @param room the room by the name of what it is reserved for
 */
@API(status = API.Status.INTERNAL)
public record Growth(Map<String, Long> room) {
    /** Nothing beyond the first guess. */
    public static final Growth NONE = new Growth(Map.of());

    public Growth {
        room = Collections.unmodifiableMap(new LinkedHashMap<>(room));
    }

    /** The room for something; the guess if more was never needed. */
    long room(String name, long guess) {
        return Math.max(room.getOrDefault(name, guess), guess);
    }

    /** This, with at least that much room for something. */
    Growth with(String name, long needed) {
        Map<String, Long> more = new LinkedHashMap<>(room);
        more.merge(name, needed, Math::max);
        return new Growth(more);
    }
}
