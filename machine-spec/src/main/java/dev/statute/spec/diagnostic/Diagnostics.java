package dev.statute.spec.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/** What all renderings share: words, order and the count at the end. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Diagnostics {
    /** By file name, place and code, so that a report reads from top to bottom and is the same on every run. */
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.at().source().name())
            .thenComparingInt(diagnostic -> diagnostic.at().start())
            .thenComparing(Diagnostic::code)
            .thenComparingInt(diagnostic -> diagnostic.at().end())
            .thenComparing(Diagnostic::message);

    private Diagnostics() {}

    /** The problems in words, in the order in which they are shown. */
    public static List<Diagnostic> of(Collection<Problem> problems) {
        return inOrder(problems.stream().map(Wording::of).toList());
    }

    /** The diagnostics by file name, place and code. */
    public static List<Diagnostic> inOrder(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().sorted(ORDER).toList();
    }

    /** Whether any of them is an error, so that the spec cannot be accepted. */
    public static boolean hasErrors(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** The count by severity, for example {@code 2 errors, 1 warning}; {@code no problems} where there are none. */
    public static String summary(Collection<Diagnostic> diagnostics) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "no problems" : String.join(", ", parts);
    }
}
