package dev.statute.spec.syntax.schema;

import org.apiguardian.api.API;

/**
 * A key of an element.
 *
 * @param name the key as written
 * @param shape what its value looks like
 * @param required whether the element is incomplete without it
 * @param doc a sentence on it, shown to authors by editors
 */
@API(status = API.Status.EXPERIMENTAL)
public record Key(String name, Shape shape, boolean required, String doc) {
    static Key required(String name, Shape shape, String doc) {
        return new Key(name, shape, true, doc);
    }

    static Key optional(String name, Shape shape, String doc) {
        return new Key(name, shape, false, doc);
    }
}
