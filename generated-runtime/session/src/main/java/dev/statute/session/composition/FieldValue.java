package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/** A value that an effect carries from one machine to another. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface FieldValue {

    /**
     * A text.
     *
     * @param value any text
     */
    record Text(String value) implements FieldValue {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A number that counts.
     *
     * @param value 0 or more
     */
    record Unsigned(long value) implements FieldValue {
        /** Refuses negative numbers. */
        public Unsigned {
            if (value < 0) {
                throw new IllegalArgumentException("What counts is 0 or more, not " + value + ".");
            }
        }
    }

    /**
     * A number.
     *
     * @param value any number
     */
    record Signed(long value) implements FieldValue {}

    /**
     * A truth value.
     *
     * @param value true or false
     */
    record Bool(boolean value) implements FieldValue {}

    /**
     * Something that is handed on as it is, and shared.
     *
     * @param value anything
     */
    record Opaque(Object value) implements FieldValue {
        /** Refuses null. */
        public Opaque {
            Objects.requireNonNull(value, "value");
        }
    }
}
