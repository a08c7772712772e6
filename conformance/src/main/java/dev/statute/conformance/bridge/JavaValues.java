package dev.statute.conformance.bridge;

import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Values of the language as objects that generated classes take. Every method throws {@link IllegalArgumentException} for a
 * value of another kind.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JavaValues {
    private JavaValues() {}

    /** The value of a part. */
    public static Value part(Map<String, Value> parts, String name) {
        Value value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no value for " + name);
        }
        return value;
    }

    /** A truth value. */
    public static boolean bool(Value value) {
        return as(Value.Bool.class, value).value();
    }

    /** A number. */
    public static long number(Value value) {
        return as(Value.Int.class, value).value();
    }

    /** The number of an id or opaque value. */
    public static long token(Value value) {
        return as(Value.Token.class, value).number();
    }

    /** The text that an id prints, such as {@code r1}. */
    public static String text(Value value) {
        return as(Value.Token.class, value).toString();
    }

    /** The UUID whose low bits are the number of an id. */
    public static UUID uuid(Value value) {
        return new UUID(0, token(value));
    }

    /** The name of a member or phase. */
    public static String name(Value value) {
        return value instanceof Value.PhaseName phase
                ? phase.phase()
                : as(Value.Member.class, value).member();
    }

    /** A record. */
    public static Map<String, Value> parts(Value value) {
        return as(Value.RecordValue.class, value).components();
    }

    /** A variant. */
    public static Value.VariantValue variant(Value value) {
        return as(Value.VariantValue.class, value);
    }

    /** An option. */
    public static <T> Optional<T> option(Value value, Function<Value, ? extends T> element) {
        return value instanceof Value.None
                ? Optional.empty()
                : Optional.of(element.apply(as(Value.Some.class, value).value()));
    }

    /** A set. */
    public static <T> Set<T> set(Value value, Function<Value, ? extends T> element) {
        Set<T> set = new LinkedHashSet<>();
        as(Value.SetValue.class, value).elements().forEach(each -> set.add(element.apply(each)));
        return set;
    }

    /** A sequence. */
    public static <T> List<T> seq(Value value, Function<Value, ? extends T> element) {
        List<T> list = new ArrayList<>();
        as(Value.SeqValue.class, value).elements().forEach(each -> list.add(element.apply(each)));
        return list;
    }

    /** A map. */
    public static <K, V> Map<K, V> map(
            Value value, Function<Value, ? extends K> key, Function<Value, ? extends V> content) {
        Map<K, V> map = new LinkedHashMap<>();
        as(Value.MapValue.class, value)
                .entries()
                .forEach((each, mapped) -> map.put(key.apply(each), content.apply(mapped)));
        return map;
    }

    /** What to throw about a value that its type does not have. */
    public static IllegalArgumentException unknown(Value value) {
        return new IllegalArgumentException(value + " is no value that its class knows");
    }

    private static <V extends Value> V as(Class<V> kind, Value value) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(value + " is no " + kind.getSimpleName());
        }
        return kind.cast(value);
    }
}
