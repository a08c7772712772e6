package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A YAML node with its place. Scalars are text, whatever YAML would make of them. */
@API(status = API.Status.INTERNAL)
public sealed interface SourceNode {
    /** Where the node stands. Of a mapping or sequence this covers all of its content. */
    Span span();

    /** How a scalar was written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /**
     * A scalar.
     *
     * @param text the value as text, quotes and folding resolved
     * @param style how it was written
     * @param span the place, quotes or block header included
     * @param offsets for each character of {@code text} its offset in the file, and one more for the end
     */
    record Scalar(String text, Style style, Span span, Offsets offsets) implements SourceNode {
        public Scalar {
            Objects.requireNonNull(text, "text");
        }

        /** The place in the file of the characters {@code [from, to)} of the text. */
        public Span spanOf(int from, int to) {
            int start = offsets.at(from);
            int end = to > from ? offsets.at(to - 1) + 1 : start;
            return span.source().span(start, Math.max(start, end));
        }

        /** The place of the text itself: without quotes, without block header. */
        public Span textSpan() {
            return spanOf(0, text.length());
        }
    }

    /**
     * Maps characters of a scalar's text to offsets in the file.
     */
    @FunctionalInterface
    interface Offsets {
        /**
         * @param index from 0 to the length of the text, inclusive
         * @return the offset in the file of that character, or of the end
         */
        int at(int index);
    }

    /**
     * A mapping; its entries keep the order of the file and its keys are distinct.
     */
    record Mapping(List<Entry> entries, Span span, boolean flow) implements SourceNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry with a key of this text. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }

        /** The value under a key. */
        public Optional<SourceNode> get(String key) {
            return entry(key).map(Entry::value);
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, SourceNode value) {}

    /** A sequence. */
    record Sequence(List<SourceNode> items, Span span, boolean flow) implements SourceNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }
}
