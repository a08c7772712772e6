package dev.statute.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Immutable maps that share structure: an entry more or less costs logarithmic time, not a copy. All results are
 * unmodifiable, equal to any {@link Map} of the same entries, and free of nulls. All operations are total; given maps may
 * be of any kind, but only those that came from here are taken without copying.
 *
 * <p>The iteration order is not specified.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Maps {
    private Maps() {}

    /** The empty map. */
    public static <K, V> Map<K, V> empty() {
        return HashTreePMap.empty();
    }

    /**
     * An immutable map of the same entries; the map itself if it came from here.
     *
     * @throws NullPointerException if the map, a key or a value is null
     */
    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
        if (map instanceof HashPMap<?, ?> && !map.containsKey(null) && !map.containsValue(null)) {
            return persistent(map);
        }
        HashPMap<K, V> result = HashTreePMap.empty();
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            result = result.plus(key(entry.getKey()), value(entry.getValue()));
        }
        return result;
    }

    /**
     * An immutable map of copies of the entries, for keys or values that a caller could change.
     *
     * @param keyCopy makes an immutable copy of a key, equal to it
     * @param valueCopy makes an immutable copy of a value
     * @throws NullPointerException if the map, a key, a value or a copy is null
     */
    public static <K, V> Map<K, V> copyOf(
            Map<? extends K, ? extends V> map, UnaryOperator<K> keyCopy, UnaryOperator<V> valueCopy) {
        HashPMap<K, V> result = HashTreePMap.empty();
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            K key = keyCopy.apply(key(entry.getKey()));
            V value = valueCopy.apply(value(entry.getValue()));
            result = result.plus(key(key), value(value));
        }
        return result;
    }

    /** The value of a key; null if there is none. */
    public static <K, V> @Nullable V get(Map<K, V> map, K key) {
        return map.get(key);
    }

    /** The map with a value for a key. */
    public static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        return persistent(map).plus(key(key), value(value));
    }

    /** The map with one value for each of some keys. */
    public static <K, V> Map<K, V> putAll(Map<K, V> map, Collection<K> keys, V value) {
        HashPMap<K, V> result = persistent(map);
        for (K key : keys) {
            result = result.plus(key(key), value(value));
        }
        return result;
    }

    /** The map without a key. */
    public static <K, V> Map<K, V> remove(Map<K, V> map, K key) {
        return persistent(map).minus(key);
    }

    /** The map without some keys. */
    public static <K, V> Map<K, V> removeAll(Map<K, V> map, Collection<K> keys) {
        HashPMap<K, V> result = persistent(map);
        for (K key : keys) {
            result = result.minus(key);
        }
        return result;
    }

    /** The map with the entries of another, which win. */
    public static <K, V> Map<K, V> putMap(Map<K, V> map, Map<K, V> other) {
        return persistent(map).plusAll(other);
    }

    /** The keys. */
    public static <K, V> Set<K> keys(Map<K, V> map) {
        return Sets.copyOf(map.keySet());
    }

    // Sound for maps from here, because they never change.
    @SuppressWarnings("unchecked")
    private static <K, V> HashPMap<K, V> persistent(Map<? extends K, ? extends V> map) {
        if (map instanceof HashPMap<?, ?>) {
            return (HashPMap<K, V>) map;
        }
        return HashTreePMap.<K, V>empty().plusAll(map);
    }

    private static <K> K key(K key) {
        return Checks.present(key, "a key of the map");
    }

    private static <V> V value(V value) {
        return Checks.present(value, "a value of the map");
    }
}
