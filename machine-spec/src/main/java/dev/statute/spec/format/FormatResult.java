package dev.statute.spec.format;

import dev.statute.spec.diagnostic.Problem;
import java.util.List;
import org.apiguardian.api.API;

/** What became of a file that was to be formatted. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface FormatResult {
    /**
     * The file in canonical layout.
     *
     * @param text the whole text, equal to the old one if there was nothing to do
     * @param changed whether it differs from the old one
     */
    record Formatted(String text, boolean changed) implements FormatResult {}

    /**
     * The file cannot be formatted, because it cannot be read.
     *
     * @param problems what is wrong with it
     */
    record Refused(List<Problem> problems) implements FormatResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
