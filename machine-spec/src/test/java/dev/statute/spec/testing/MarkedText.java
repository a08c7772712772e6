package dev.statute.spec.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spec with the words of a diagnostic marked in it: «the words to change» and ‹other places›. An empty pair marks an
 * empty place. Marks of one sort do not nest.
 *
 * @param text the spec without the marks
 * @param words the words to change, if they are in this text
 * @param related the other places in the order of the text
 */
record MarkedText(String text, Optional<Range> words, List<Range> related) {
    /** Offsets into the text without the marks; the end is exclusive. */
    record Range(int start, int end) {}

    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Range> words = new ArrayList<>();
        List<Range> related = new ArrayList<>();
        int wordsStart = -1;
        int relatedStart = -1;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '«' -> wordsStart = text.length();
                case '‹' -> relatedStart = text.length();
                case '»' -> words.add(new Range(wordsStart, text.length()));
                case '›' -> related.add(new Range(relatedStart, text.length()));
                default -> text.append(c);
            }
        }
        if (words.size() > 1) {
            throw new IllegalArgumentException("a spec has one place of «words to change»");
        }
        return new MarkedText(text.toString(), words.stream().findFirst(), List.copyOf(related));
    }
}
