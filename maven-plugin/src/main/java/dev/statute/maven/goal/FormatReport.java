package dev.statute.maven.goal;

import static dev.statute.maven.input.Findings.counted;

import dev.statute.maven.input.Findings;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What formatting gave.
 *
 * @param changed the files that were laid out anew or, if files were only looked at, would be; as shown paths
 * @param checkOnly whether files were only looked at
 * @param findings what stands in the way of formatting the others, which were not touched
 */
@API(status = API.Status.INTERNAL)
public record FormatReport(List<String> changed, boolean checkOnly, Findings findings) {
    public FormatReport {
        changed = List.copyOf(changed);
    }

    /** Whether a build may go on. */
    public boolean isGood() {
        return !findings.hasErrors() && (changed.isEmpty() || !checkOnly);
    }

    /** One sentence about it. */
    public String sentence() {
        String counts = checkOnly
                ? changed.size() + " of " + counted(findings.files(), "spec file") + " would be formatted"
                : changed.size() + " of " + counted(findings.files(), "spec file") + " formatted";
        return findings.hasErrors() ? findings.errorSummary() + "; " + counts : counts;
    }
}
