package dev.statute.maven.output;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A text to be written.
 *
 * @param path where it goes below the output folder, with {@code /} between folders
 * @param content the text, written as UTF-8
 */
@API(status = API.Status.INTERNAL)
public record OutputFile(String path, String content) {
    private static final Pattern SEPARATOR = Pattern.compile("/");

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path could lead out of the folder
     */
    public OutputFile {
        if (!staysInside(path)) {
            throw new IllegalArgumentException("not a path below the output folder: " + path);
        }
    }

    /** Whether a path leads to a file below the folder it starts from, whatever that folder is, on every platform. */
    static boolean staysInside(String path) {
        boolean plain = path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
        return plain
                && SEPARATOR
                        .splitAsStream(path + "/.end")
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
