package dev.statute.session.composition;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of what a route has delivered. What is absent or of another type is refused by its name. */
record RoutedFields(String variant, Map<String, FieldValue> fields) {
    String text(String name) {
        return required(name, FieldValue.Text.class, FieldValue.Text::value);
    }

    long unsigned(String name) {
        return required(name, FieldValue.Unsigned.class, FieldValue.Unsigned::value);
    }

    Object opaque(String name) {
        return required(name, FieldValue.Opaque.class, FieldValue.Opaque::value);
    }

    Optional<FieldValue> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private <V extends FieldValue, T> T required(String name, Class<V> type, Function<V, T> value) {
        return find(name)
                .filter(type::isInstance)
                .map(type::cast)
                .map(value)
                .orElseThrow(() -> new ConsumerRefusedException(
                        ConsumerRefusedException.PROJECTION_FAILED,
                        variant + " needs the field " + name + " as " + type.getSimpleName() + "."));
    }
}
