package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import java.util.Locale;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Refuses characters that YAML does not allow or that readers disagree on: control characters, halves of surrogate pairs,
 * byte order marks inside the text, and the line breaks of Unicode, which end a line in YAML 1.1 and not in 1.2.
 */
final class CharacterCheck {
    /** One mistake such as a binary file would otherwise be reported at every character. */
    private static final int REPORTS_MAX = 10;

    private CharacterCheck() {}

    /** Whether all characters are allowed; otherwise the first few that are not have been reported. */
    static boolean passes(SourceText source, ProblemSink sink) {
        String content = source.content();
        int reported = 0;
        for (int i = 0; i < content.length() && reported < REPORTS_MAX; ) {
            int character = content.codePointAt(i);
            int next = i + Character.charCount(character);
            if (!isAllowed(character)) {
                sink.report(Problem.of(YamlProblem.CHARACTER, source.span(i, next))
                        .with("character", String.format(Locale.ROOT, "U+%04X", character))
                        .with("escape", escape(character)));
                reported++;
            }
            i = next;
        }
        return reported == 0;
    }

    private static boolean isAllowed(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean unicodeBreak = character == 0x85 || character == 0x2028 || character == 0x2029;
        return !surrogate && !unicodeBreak && character != 0xFEFF && StreamReader.isPrintable(character);
    }

    private static String escape(int character) {
        return String.format(Locale.ROOT, character > 0xFFFF ? "\\U%08X" : "\\u%04X", character);
    }
}
