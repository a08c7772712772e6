package dev.statute.maven.goal;

import static dev.statute.maven.input.Findings.counted;

import dev.statute.maven.input.Findings;
import dev.statute.maven.output.OutputFolder;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** How a run of {@code docs} ended. */
@API(status = API.Status.INTERNAL)
public sealed interface DocsResult {
    /** One sentence about it. */
    String sentence();

    /** What there is to say about the specs. */
    Findings findings();

    /** The documentation is up to date. */
    record Documented(Path output, OutputFolder.Changes changes, Findings findings) implements DocsResult {
        @Override
        public String sentence() {
            return "documentation in " + output + ": " + counted(changes.written(), "file") + " written, "
                    + changes.kept() + " unchanged, " + changes.removed() + " removed";
        }
    }

    /** The specs have errors. The documentation is as it was. */
    record Refused(Findings findings) implements DocsResult {
        @Override
        public String sentence() {
            return findings.errorSummary();
        }
    }
}
