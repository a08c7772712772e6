package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the members of an object that is open, in order. */
final class FieldWriter {
    private final JsonGenerator out;

    FieldWriter(JsonGenerator out) {
        this.out = out;
    }

    <T> FieldWriter put(String name, Codec<T> codec, T value) throws IOException {
        out.writeFieldName(name);
        codec.write(out, value);
        return this;
    }

    /** What is absent is left out. */
    <T> FieldWriter put(String name, Codec<T> codec, Optional<T> value) throws IOException {
        return value.isPresent() ? put(name, codec, value.get()) : this;
    }

    /** What is absent is null. */
    <T> FieldWriter putOrNull(String name, Codec<T> codec, Optional<T> value) throws IOException {
        if (value.isPresent()) {
            return put(name, codec, value.get());
        }
        out.writeNullField(name);
        return this;
    }

    /** What is empty is left out. */
    <T> FieldWriter putUnlessEmpty(String name, Codec<T> codec, List<T> values) throws IOException {
        return values.isEmpty() ? this : put(name, codec.list(), values);
    }

    /** The members of a value beside those that are there. */
    <T> FieldWriter flatten(ObjectCodec<T> codec, T value) throws IOException {
        codec.writeInto(this, value);
        return this;
    }
}
