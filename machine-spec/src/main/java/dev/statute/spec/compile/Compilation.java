package dev.statute.spec.compile;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Severity;
import dev.statute.spec.model.Catalog;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What compiling gave.
 *
 * @param catalog the meaning of the files; absent if there is an error
 * @param linked the meaning of the files if every name was found and every expression typed, whatever rules they break:
 *     for reports about broken specs, never for generating. Absent otherwise
 * @param problems everything that was found, in the order in which it was found
 */
@API(status = API.Status.EXPERIMENTAL)
public record Compilation(Optional<Catalog> catalog, Optional<Catalog> linked, List<Problem> problems) {
    public Compilation {
        problems = List.copyOf(problems);
    }

    /** The problems in words, by file and place. */
    public List<Diagnostic> diagnostics() {
        return Diagnostics.of(problems);
    }

    /**
     * The catalog of files that are known to be right.
     *
     * @throws IllegalStateException if there is an error, with the first one as the message
     */
    public Catalog orThrow() {
        return catalog.orElseThrow(() -> new IllegalStateException(firstError()));
    }

    private String firstError() {
        return diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(error -> error.at() + ": " + error.message())
                .findFirst()
                .orElse("there is neither a catalog nor an error");
    }
}
