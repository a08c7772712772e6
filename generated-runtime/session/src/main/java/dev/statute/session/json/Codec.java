package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes values of a type as JSON, and reads them. Immutable.
 *
 * @param <T> the type
 */
interface Codec<T> {
    void write(JsonGenerator out, T value) throws IOException;

    /** @throws WireFormatException if what is there is no value of the type */
    T read(Place place);

    /** What reads and writes another type through this one. A value that cannot be made is a bad value. */
    default <R> Codec<R> as(Function<T, R> make, Function<R, T> take) {
        Codec<T> inner = this;
        return new Codec<>() {
            @Override
            public void write(JsonGenerator out, R value) throws IOException {
                inner.write(out, take.apply(value));
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
            public void write(JsonGenerator out, List<T> values) throws IOException {
                out.writeStartArray();
                for (T value : values) {
                    element.write(out, value);
                }
                out.writeEndArray();
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
