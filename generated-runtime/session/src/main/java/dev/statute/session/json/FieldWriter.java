package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Collects the members of an object, in order. */
final class FieldWriter {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    <T> FieldWriter put(String name, Codec<T> codec, T value) {
        node.set(name, codec.write(value));
        return this;
    }

    /** What is absent is left out. */
    <T> FieldWriter put(String name, Codec<T> codec, Optional<T> value) {
        value.ifPresent(present -> put(name, codec, present));
        return this;
    }

    /** What is absent is null. */
    <T> FieldWriter putOrNull(String name, Codec<T> codec, Optional<T> value) {
        node.set(name, value.<JsonNode>map(codec::write).orElse(JsonNodeFactory.instance.nullNode()));
        return this;
    }

    /** What is empty is left out. */
    <T> FieldWriter putUnlessEmpty(String name, Codec<T> codec, List<T> values) {
        return values.isEmpty() ? this : put(name, codec.list(), values);
    }

    /** The members of a value beside those that are there. */
    <T> FieldWriter flatten(ObjectCodec<T> codec, T value) {
        codec.writeInto(this, value);
        return this;
    }

    JsonNode node() {
        return node;
    }
}
