package dev.statute.maven.goal;

import static dev.statute.maven.input.Findings.counted;

import dev.statute.maven.input.Findings;
import dev.statute.maven.output.OutputFolder;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/** How a run of {@code generate} ended. */
@API(status = API.Status.INTERNAL)
public sealed interface GenerateResult {
    /** One sentence about it. */
    String sentence();

    /**
     * Nothing had changed since the last run, so nothing was done.
     *
     * @param files how many spec files there are
     * @param remarks sentences about files that are no specs but look like it
     */
    record UpToDate(int files, List<String> remarks) implements GenerateResult {
        @Override
        public String sentence() {
            return counted(files, "spec file") + ", nothing to do: neither they nor the tool have changed";
        }
    }

    /** The specs were compiled and the output brought up to date. */
    record Generated(OutputFolder.Changes changes, Findings findings) implements GenerateResult {
        @Override
        public String sentence() {
            return counted(findings.files(), "spec file") + " compiled: " + counted(changes.written(), "file")
                    + " written, " + changes.kept() + " unchanged, " + changes.removed() + " removed";
        }
    }

    /** There are no specs, and the request takes that well. */
    record NoSpecs(Path folder, OutputFolder.Changes changes) implements GenerateResult {
        @Override
        public String sentence() {
            String removed = changes.removed() == 0 ? "" : ", " + counted(changes.removed(), "file") + " removed";
            return "no specs in " + folder + ": nothing to generate" + removed;
        }
    }

    /**
     * The specs have errors. The output is as it was.
     *
     * @param noSpecs whether the error is that there are none
     */
    record Refused(Findings findings, boolean noSpecs) implements GenerateResult {
        @Override
        public String sentence() {
            return findings.errorSummary();
        }
    }

    /** The specs are right, and what is asked for cannot be generated: a limit of Java, or an unknown name. The output is as it was. */
    record Impossible(String sentence) implements GenerateResult {}
}
