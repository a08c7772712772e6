package dev.statute.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A plain value of the language, as the reference interpreter computes with. Immutable, with structural equality;
 * {@link Object#toString() toString()} gives the form that authors write in data positions.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Value {
    /** A truth value. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** A whole number. */
    record Int(long value) implements Value {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /**
     * One of the interchangeable values of an id or opaque type.
     *
     * @param type the type
     * @param number which one; {@code r1} is number 1, and a domain of {@code n} values holds 1 to n
     */
    record Token(TypeName type, long number) implements Value {
        @Override
        public String toString() {
            return Character.toLowerCase(type.simpleName().charAt(0)) + String.valueOf(number);
        }
    }

    /** A member of an enum. */
    record Member(TypeName type, String member) implements Value {
        @Override
        public String toString() {
            return member;
        }
    }

    /** A phase as a value. */
    record PhaseName(TypeName machine, String phase) implements Value {
        @Override
        public String toString() {
            return phase;
        }
    }

    /** No value of an option. */
    record None() implements Value {
        @Override
        public String toString() {
            return "none";
        }
    }

    /** The value of an option. */
    record Some(Value value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A set; it keeps the order in which it was built for printing only. */
    record SetValue(Set<Value> elements) implements Value {
        public SetValue {
            elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        }

        @Override
        public String toString() {
            return elements.toString();
        }
    }

    /** A sequence. */
    record SeqValue(List<Value> elements) implements Value {
        public SeqValue {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.toString();
        }
    }

    /** A map; it keeps the order in which it was built for printing only. */
    record MapValue(Map<Value, Value> entries) implements Value {
        public MapValue {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String toString() {
            return Text.of(entries);
        }
    }

    /** A record, with its components in the order of the declaration. */
    record RecordValue(TypeName type, Map<String, Value> components) implements Value {
        public RecordValue {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        @Override
        public String toString() {
            return Text.of(components);
        }
    }

    /**
     * A variant with its components in the order of the declaration. It is the value of the variants type and, taken by
     * {@code as}, of its {@link Type.Case} too.
     */
    record VariantValue(TypeName type, String variant, Map<String, Value> components) implements Value {
        public VariantValue {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        @Override
        public String toString() {
            return components.isEmpty() ? variant : "{" + variant + ": " + Text.of(components) + "}";
        }
    }

    /** Shared printing. */
    final class Text {
        private Text() {}

        private static String of(Map<?, Value> entries) {
            StringBuilder out = new StringBuilder("{");
            entries.forEach((key, value) -> out.append(out.length() > 1 ? ", " : "")
                    .append(key)
                    .append(": ")
                    .append(value));
            return out.append('}').toString();
        }
    }
}
