package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes values of a type as JSON objects, alone or as some members of a larger object.
 *
 * @param <T> the type
 */
interface ObjectCodec<T> extends Codec<T> {
    void writeInto(FieldWriter out, T value);

    T readFrom(FieldReader in);

    @Override
    default JsonNode write(T value) {
        FieldWriter out = new FieldWriter();
        writeInto(out, value);
        return out.node();
    }

    @Override
    default T read(Place place) {
        FieldReader in = place.fields();
        return place.making(() -> readFrom(in));
    }

    /** The same, which refuses members that it does not know. */
    default ObjectCodec<T> closed() {
        return of(this::writeInto, in -> {
            T value = readFrom(in);
            in.refuseOthers();
            return value;
        });
    }

    static <T> ObjectCodec<T> of(BiConsumer<FieldWriter, T> write, Function<FieldReader, T> read) {
        return new ObjectCodec<>() {
            @Override
            public void writeInto(FieldWriter out, T value) {
                write.accept(out, value);
            }

            @Override
            public T readFrom(FieldReader in) {
                return read.apply(in);
            }
        };
    }
}
