package dev.statute.spec.link;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an expression that can be names of declarations, found before the expression can be read: declarations are
 * linked after those that they mention.
 */
final class Mentions {
    /** A component of a record stands behind a point, and counts only behind {@code next}. */
    private static final Pattern WORD = Pattern.compile("(?<![.\\w])(?:next\\.)?([A-Za-z][A-Za-z0-9_]*)(?!\\w)");

    private Mentions() {}

    /** The words, each with its first place. */
    static Map<String, Scalar> in(SourceNode expression) {
        Map<String, Scalar> mentioned = new LinkedHashMap<>();
        if (expression instanceof Scalar scalar) {
            Matcher word = WORD.matcher(scalar.text());
            while (word.find()) {
                mentioned.putIfAbsent(word.group(1), Scalars.part(scalar, word.start(1), word.end(1)));
            }
        }
        return mentioned;
    }
}
