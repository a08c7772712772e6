package dev.statute.spec.check;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each word occurs in a file. A word that is only mentioned in a description counts as well: a missed warning
 * is better than a false one.
 */
final class WordIndex {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Map<String, Integer> counts = new HashMap<>();

    private WordIndex(SourceText source) {
        Matcher words = WORD.matcher(source.content());
        while (words.find()) {
            counts.merge(words.group(), 1, Integer::sum);
        }
    }

    static WordIndex of(SourceText source) {
        return new WordIndex(source);
    }

    /** Whether the word at a place occurs at another place too. */
    boolean occursBeside(Span place) {
        return counts.getOrDefault(place.text(), 0) > 1;
    }
}
