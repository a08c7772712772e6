package dev.statute.session.composition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What is told.
 *
 * @param variant which effect it is
 * @param body answers its fields by their names
 */
@API(status = API.Status.EXPERIMENTAL)
public record EffectPayload(String variant, Function<String, Optional<FieldValue>> body) {
    /** Refuses null. */
    public EffectPayload {
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(body, "body");
    }

    /** An effect with these fields and no others. */
    public static EffectPayload of(String variant, Map<String, FieldValue> fields) {
        Map<String, FieldValue> copy = new LinkedHashMap<>(fields);
        return new EffectPayload(variant, name -> Optional.ofNullable(copy.get(name)));
    }

    /** A field. */
    public Optional<FieldValue> field(String name) {
        return body.apply(name);
    }

    /** The effect without its fields. */
    @Override
    public String toString() {
        return "EffectPayload[" + variant + "]";
    }
}
