package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.OptionalLong;

/** Whole numbers in text. */
final class Numbers {
    private Numbers() {}

    /** The number; empty if the text is none or leaves 64 bits. */
    static OptionalLong parse(String text) {
        if (!text.matches("-?\\d{1,19}")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // 19 digits can still leave 64 bits
        }
    }

    /** The number within bounds; empty if it is not, which is reported. */
    static OptionalLong read(Scalar scalar, long min, long max, ProblemSink sink) {
        OptionalLong number = parse(scalar.text());
        if (number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max) {
            return number;
        }
        sink.report(Problem.of(LinkProblem.NOT_A_NUMBER, scalar.textSpan())
                .with("min", min)
                .with("max", max)
                .with("text", scalar.text()));
        return OptionalLong.empty();
    }
}
