package dev.statute.session.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the variants of a type as objects with two members: the name of the variant, and its data.
 *
 * @param <T> the type
 */
final class Adjacent<T> implements ObjectCodec<T> {
    private final String tag;
    private final String data;
    private final List<Variant<? extends T>> variants;

    private Adjacent(String tag, String data, List<Variant<? extends T>> variants) {
        this.tag = tag;
        this.data = data;
        this.variants = List.copyOf(variants);
    }

    private record Variant<V>(String name, Class<V> type, Codec<V> codec) {
        void write(FieldWriter out, String data, Object value) throws IOException {
            out.put(data, codec, type.cast(value));
        }
    }

    static <T> Builder<T> by(String tag, String data) {
        return new Builder<>(tag, data);
    }

    @Override
    public void writeInto(FieldWriter out, T value) throws IOException {
        Variant<? extends T> variant = variants.stream()
                .filter(each -> each.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wire name for " + value.getClass()));
        out.put(tag, Scalars.TEXT, variant.name());
        variant.write(out, data, value);
    }

    @Override
    public T readFrom(FieldReader in) {
        Place place = in.member(tag);
        String name = place.text();
        for (Variant<? extends T> variant : variants) {
            if (variant.name().equals(name)) {
                return in.get(data, variant.codec());
            }
        }
        throw place.refusal(
                WireFormatException.Problem.UNKNOWN_TAG,
                "names no variant",
                "Send one of " + variants.stream().map(Variant::name).collect(Collectors.joining(", ")) + ".");
    }

    /** Collects the variants. */
    static final class Builder<T> {
        private final String tag;
        private final String data;
        private final List<Variant<? extends T>> variants = new ArrayList<>();

        private Builder(String tag, String data) {
            this.tag = tag;
            this.data = data;
        }

        <V extends T> Builder<T> variant(String name, Class<V> type, Codec<V> codec) {
            variants.add(new Variant<>(name, type, codec));
            return this;
        }

        Adjacent<T> build() {
            return new Adjacent<>(tag, data, variants);
        }
    }
}
