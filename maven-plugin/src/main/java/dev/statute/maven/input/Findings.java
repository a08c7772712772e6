package dev.statute.maven.input;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Severity;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What there is to say about the specs of a module.
 *
 * @param diagnostics the findings in the order of a report, files named by their path below the spec folder
 * @param remarks sentences about files that are no specs but look like it
 * @param files how many spec files were read
 * @param places how files are called in messages
 */
@API(status = API.Status.INTERNAL)
public record Findings(List<Diagnostic> diagnostics, List<String> remarks, int files, SpecPlaces places) {
    public Findings {
        diagnostics = List.copyOf(diagnostics);
        remarks = List.copyOf(remarks);
    }

    /** The same specs with other diagnostics, in the order of a report. */
    public Findings with(List<Diagnostic> others) {
        return new Findings(others, remarks, files, places);
    }

    /** Whether the specs cannot be accepted. */
    public boolean hasErrors() {
        return Diagnostics.hasErrors(diagnostics);
    }

    /** The diagnostics with files named as a person finds them. */
    public List<Diagnostic> shown() {
        return diagnostics.stream().map(places::shown).toList();
    }

    /** One line about the errors, for example {@code 2 errors in 1 of 4 spec files}. */
    public String errorSummary() {
        List<Diagnostic> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        long broken = errors.stream()
                .map(error -> error.at().source().name())
                .distinct()
                .count();
        if (files == 0 && errors.size() == 1) {
            return errors.get(0).message();
        }
        // A file that could not be read is not among the files that were.
        long all = Math.max(files, broken);
        return counted(errors.size(), "error") + " in " + broken + " of " + counted(all, "spec file");
    }

    /** A number with its noun in the right form. */
    public static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
