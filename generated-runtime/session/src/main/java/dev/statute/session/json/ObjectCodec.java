package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;

/**
 * Writes values of a type as JSON objects, alone or as some members of a larger object.
 *
 * @param <T> the type
 */
interface ObjectCodec<T> extends Codec<T> {
    /** Writes the members of a value. */
    interface MemberWriter<T> {
        void write(FieldWriter out, T value) throws IOException;
    }

    void writeInto(FieldWriter out, T value) throws IOException;

    T readFrom(FieldReader in);

    @Override
    default void write(JsonGenerator out, T value) throws IOException {
        out.writeStartObject();
        writeInto(new FieldWriter(out), value);
        out.writeEndObject();
    }

    @Override
    default T read(Place place) {
        FieldReader in = place.fields();
        T value = place.making(() -> readFrom(in));
        if (place.strictness() != Strictness.TOLERANT) {
            in.refuseOthers();
        }
        return value;
    }

    /** The same, which refuses members that it does not know also where others are skipped. */
    default ObjectCodec<T> closed() {
        return of(this::writeInto, in -> {
            T value = readFrom(in);
            in.refuseOthers();
            return value;
        });
    }

    static <T> ObjectCodec<T> of(MemberWriter<T> write, Function<FieldReader, T> read) {
        return new ObjectCodec<>() {
            @Override
            public void writeInto(FieldWriter out, T value) throws IOException {
                write.write(out, value);
            }

            @Override
            public T readFrom(FieldReader in) {
                return read.apply(in);
            }
        };
    }
}
