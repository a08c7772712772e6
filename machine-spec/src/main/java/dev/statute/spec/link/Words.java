package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Type;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A closed list of words that a key takes. */
final class Words<E> {
    static final Words<Type.Representation> REPRESENTATION = of(Type.Representation.values());
    static final Words<Effect.Delivery> DELIVERY = of(Effect.Delivery.values());
    static final Words<Rejection.Caller> CALLER = of(Rejection.Caller.values());
    static final Words<Policy.Hit> HIT = of(Policy.Hit.values());
    static final Words<Boolean> TRUTH = new Words<>(Map.of("true", true, "false", false));

    private final Map<String, E> words;

    private Words(Map<String, E> words) {
        this.words = words;
    }

    private static <E extends Enum<E>> Words<E> of(E[] constants) {
        return new Words<>(Stream.of(constants)
                .collect(Collectors.toMap(c -> c.name().toLowerCase(Locale.ROOT), Function.identity())));
    }

    /** The meaning of the word; empty if it is not of the list, which is reported. */
    Optional<E> read(Scalar written, ProblemSink sink) {
        E meaning = words.get(written.text());
        if (meaning != null) {
            return Optional.of(meaning);
        }
        String expected =
                words.keySet().stream().sorted().map(w -> "`" + w + "`").collect(Collectors.joining(" or "));
        Problem problem = Problem.of(LinkProblem.NOT_A_WORD, written.textSpan())
                .with("expected", expected)
                .with("text", written.text())
                .with("hint", Nearest.hint(written.text(), words.keySet()));
        Optional<String> nearest = Nearest.of(written.text(), words.keySet());
        sink.report(
                nearest.isPresent()
                        ? problem.fixedBy(
                                Fix.replace("write `" + nearest.get() + "`", written.textSpan(), nearest.get()))
                        : problem);
        return Optional.empty();
    }
}
