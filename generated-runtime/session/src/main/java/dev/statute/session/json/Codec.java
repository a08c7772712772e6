package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes values of a type as JSON, and reads them. Immutable.
 *
 * @param <T> the type
 */
interface Codec<T> {
    JsonNode write(T value);

    /** @throws WireFormatException if what is there is no value of the type */
    T read(Place place);

    /** What reads and writes another type through this one. A value that cannot be made is a bad value. */
    default <R> Codec<R> as(Function<T, R> make, Function<R, T> take) {
        Codec<T> inner = this;
        return new Codec<>() {
            @Override
            public JsonNode write(R value) {
                return inner.write(take.apply(value));
            }

            @Override
            public R read(Place place) {
                T read = inner.read(place);
                return place.making(() -> make.apply(read));
            }
        };
    }

    /** What reads and writes arrays of these. */
    default Codec<List<T>> list() {
        Codec<T> element = this;
        return new Codec<>() {
            @Override
            public JsonNode write(List<T> values) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
                values.forEach(value -> array.add(element.write(value)));
                return array;
            }

            @Override
            public List<T> read(Place place) {
                List<T> values = new ArrayList<>();
                for (Place each : place.elements()) {
                    values.add(element.read(each));
                }
                return values;
            }
        };
    }
}
