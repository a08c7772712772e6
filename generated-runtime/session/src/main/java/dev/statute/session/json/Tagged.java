package dev.statute.session.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes the variants of a type as objects that name their variant in a member.
 *
 * @param <T> the type
 */
final class Tagged<T> implements ObjectCodec<T> {
    private final String tag;
    private final Map<String, ObjectCodec<? extends T>> byName;
    private final Map<Class<?>, String> names;
    private final Map<String, String> aliases;
    private final String known;

    private Tagged(Builder<T> builder) {
        this.tag = builder.tag;
        this.byName = Map.copyOf(builder.byName);
        this.names = Map.copyOf(builder.names);
        this.aliases = Map.copyOf(builder.aliases);
        this.known = String.join(", ", builder.byName.keySet());
    }

    static <T> Builder<T> by(String tag) {
        return new Builder<>(tag);
    }

    @Override
    public void writeInto(FieldWriter out, T value) throws IOException {
        String name = Objects.requireNonNull(names.get(value.getClass()), () -> "no wire name for " + value.getClass());
        out.put(tag, Scalars.TEXT, name);
        writeVariant(out, Objects.requireNonNull(byName.get(name)), value);
    }

    @SuppressWarnings("unchecked") // A variant is registered together with its class.
    private static <V> void writeVariant(FieldWriter out, ObjectCodec<V> codec, Object value) throws IOException {
        codec.writeInto(out, (V) value);
    }

    @Override
    public T readFrom(FieldReader in) {
        Place place = in.member(tag);
        String written = place.text();
        ObjectCodec<? extends T> variant = byName.get(aliases.getOrDefault(written, written));
        if (variant == null) {
            throw place.refusal(
                    WireFormatException.Problem.UNKNOWN_TAG, "names no variant", "Send one of " + known + ".");
        }
        return variant.readFrom(in);
    }

    /** Collects the variants. */
    static final class Builder<T> {
        private final String tag;
        private final Map<String, ObjectCodec<? extends T>> byName = new LinkedHashMap<>();
        private final Map<Class<?>, String> names = new LinkedHashMap<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();

        private Builder(String tag) {
            this.tag = tag;
        }

        <V extends T> Builder<T> variant(
                String name, Class<V> type, MemberWriter<V> write, Function<FieldReader, V> read) {
            byName.put(name, ObjectCodec.of(write, read));
            names.put(type, name);
            return this;
        }

        /** A variant without members. */
        <V extends T> Builder<T> variant(String name, Class<V> type, V only) {
            return variant(name, type, (out, value) -> {}, in -> only);
        }

        /** A name that is read and never written. */
        Builder<T> alias(String old, String name) {
            aliases.put(old, name);
            return this;
        }

        Tagged<T> build() {
            return new Tagged<>(this);
        }
    }
}
