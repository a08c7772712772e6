package dev.statute.conformance.bridge;

import dev.statute.spec.model.TypeName;
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

/** Objects of generated classes as values of the language: the inverse of {@link JavaValues}. */
@API(status = API.Status.EXPERIMENTAL)
public final class SpecValues {
    private SpecValues() {}

    /**
     * The id with a text.
     *
     * @throws IllegalArgumentException if no value of the type prints that text
     */
    public static Value token(TypeName type, String text) {
        try {
            Value token = new Value.Token(type, text.isEmpty() ? 0 : Long.parseLong(text.substring(1)));
            if (token.toString().equals(text)) {
                return token;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notA(type, text), e);
        }
        throw new IllegalArgumentException(notA(type, text));
    }

    /**
     * The id with a UUID.
     *
     * @throws IllegalArgumentException if it is not one that {@link JavaValues#uuid} gives
     */
    public static Value token(TypeName type, UUID uuid) {
        if (uuid.getMostSignificantBits() != 0) {
            throw new IllegalArgumentException(notA(type, uuid));
        }
        return new Value.Token(type, uuid.getLeastSignificantBits());
    }

    /** The id with a number. */
    public static Value token(TypeName type, long number) {
        return new Value.Token(type, number);
    }

    private static String notA(TypeName type, Object content) {
        return "'" + content + "' stands for no value of " + type + " that was ever given";
    }

    /** An option. */
    public static <T> Value option(Optional<T> option, Function<? super T, Value> element) {
        return option.<Value>map(each -> new Value.Some(element.apply(each))).orElseGet(Value.None::new);
    }

    /** A set. */
    public static <T> Value set(Set<T> set, Function<? super T, Value> element) {
        Set<Value> values = new LinkedHashSet<>();
        set.forEach(each -> values.add(element.apply(each)));
        return new Value.SetValue(values);
    }

    /** A sequence. */
    public static <T> Value seq(List<T> list, Function<? super T, Value> element) {
        List<Value> values = new ArrayList<>();
        list.forEach(each -> values.add(element.apply(each)));
        return new Value.SeqValue(values);
    }

    /** A map. */
    public static <K, V> Value map(Map<K, V> map, Function<? super K, Value> key, Function<? super V, Value> content) {
        Map<Value, Value> values = new LinkedHashMap<>();
        map.forEach((each, mapped) -> values.put(key.apply(each), content.apply(mapped)));
        return new Value.MapValue(values);
    }

    /** What to throw about an object of a class that is none of the known variants. */
    public static IllegalArgumentException unknown(Object object) {
        return new IllegalArgumentException(object + " is of a class that the spec does not know");
    }
}
