package dev.statute.spec.compile;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The specs below a folder: every file named {@code *.types.yaml}, {@code *.machine.yaml}, {@code *.policy.yaml} or
 * {@code *.composition.yaml}, however deep. Hidden files and folders are left out, and links to folders are not followed,
 * so that a loop of links does no harm.
 *
 * @param files the texts, named by their path below the folder with {@code /} between folders, in the order of their names
 * @param passedOver what looks like a spec and was not read, in the order of the names
 */
@API(status = API.Status.EXPERIMENTAL)
public record SpecFolder(List<SourceText> files, List<PassedOver> passedOver) {
    public SpecFolder {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Something that was not read although its author may think so.
     *
     * @param file the path below the folder
     * @param advice what to do about it, in a few words such as {@code name it door.machine.yaml}
     */
    public record PassedOver(String file, String advice) {
        /** A sentence for a report, without a final stop. */
        public String sentence() {
            return file + " is not read: " + advice;
        }
    }

    /**
     * Reads a folder. What cannot be read becomes a problem, never an exception; the other files are read all the same.
     *
     * @param sink takes the problems; those of the folder as a whole stand in a file named {@code .}
     */
    public static SpecFolder read(Path folder, ProblemSink sink) {
        return new FolderReader(folder, sink).read();
    }

    /** Whether a file of that name, without its folders, is a spec. */
    public static boolean isSpec(String fileName) {
        return SpecFileName.isSpec(fileName);
    }
}
