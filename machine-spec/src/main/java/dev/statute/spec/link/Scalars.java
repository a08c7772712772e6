package dev.statute.spec.link;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.Optional;

/** Small helpers for scalars. */
final class Scalars {
    private Scalars() {}

    /** The part {@code [from, to)} of a scalar's text as a scalar with its own place, without outer blanks. */
    static Scalar part(Scalar scalar, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(scalar.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(scalar.text().charAt(end - 1))) {
            end--;
        }
        int first = start;
        return new Scalar(
                scalar.text().substring(start, end),
                Style.PLAIN,
                scalar.spanOf(start, end),
                index -> scalar.offsets().at(first + index));
    }

    static String text(Optional<Scalar> scalar) {
        return scalar.map(Scalar::text).map(String::strip).orElse("");
    }

    static boolean isTrue(Optional<Scalar> scalar) {
        return scalar.map(s -> s.text().equals("true")).orElse(false);
    }

    /** What a node is, for a message. */
    static String describe(SourceNode node) {
        if (node instanceof Scalar scalar) {
            return "`" + scalar.text() + "`";
        }
        return node instanceof SourceNode.Mapping ? "a mapping" : "a list";
    }
}
