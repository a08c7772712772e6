package dev.statute.spec.diagnostic;

import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A repair that a tool can apply without asking: applied to the file it was made for, it removes the diagnostic.
 *
 * @param title what the repair does, as an imperative, for example ``quote the expression``
 * @param edits the replacements; they do not overlap and are all of one file
 */
@API(status = API.Status.EXPERIMENTAL)
public record Fix(String title, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix needs an edit");
        }
    }

    /** A fix of one edit. */
    public static Fix replace(String title, Span at, String replacement) {
        return new Fix(title, List.of(new Edit(at, replacement)));
    }

    /**
     * The text of {@code source} with the edits that concern it applied.
     *
     * @throws IllegalArgumentException if two edits overlap
     */
    public String applyTo(SourceText source) {
        StringBuilder out = new StringBuilder();
        int[] done = {0};
        edits.stream()
                .filter(edit -> edit.at().source() == source)
                .sorted(Comparator.comparingInt(edit -> edit.at().start()))
                .forEach(edit -> {
                    if (edit.at().start() < done[0]) {
                        throw new IllegalArgumentException("edits of `" + title + "` overlap at " + edit.at());
                    }
                    out.append(source.content(), done[0], edit.at().start()).append(edit.replacement());
                    done[0] = edit.at().end();
                });
        return out.append(source.content(), done[0], source.content().length()).toString();
    }
}
