package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.syntax.FileSyntax;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds imported names that occur nowhere else in their file. It looks at words rather than at resolved references, so a
 * name that is only mentioned in a description counts as used: a missed warning is better than a false one.
 */
final class UnusedImports {
    /** A name with the words that follow it behind single dots; the two dots of a range are none. */
    private static final Pattern PATH = Pattern.compile("\\w++(?:\\.\\w++)*+");

    private UnusedImports() {}

    static void check(FileSyntax file, ProblemSink sink) {
        Map<String, Integer> counts = occurrences(file.source().content());
        file.header()
                .imports()
                .forEach(entry -> entry.names().stream()
                        .filter(name -> counts.getOrDefault(name.text(), 0) < 2)
                        .forEach(name -> sink.report(Problem.of(LinkProblem.IMPORT_UNUSED, name.textSpan())
                                .with("name", name.text()))));
    }

    /** How often each path starts with each word, and with each two words: an import is {@code T} or {@code M.Phase}. */
    private static Map<String, Integer> occurrences(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher paths = PATH.matcher(text);
        while (paths.find()) {
            String[] words = paths.group().split("\\.", 3);
            counts.merge(words[0], 1, Integer::sum);
            if (words.length > 1) {
                counts.merge(words[0] + "." + words[1], 1, Integer::sum);
            }
        }
        return counts;
    }
}
