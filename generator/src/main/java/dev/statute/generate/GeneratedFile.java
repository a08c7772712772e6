package dev.statute.generate;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A file that an emitter made, not yet written anywhere.
 *
 * @param path where it goes below the output folder: names of letters, digits, {@code _}, {@code $}, {@code -} and single
 *     dots, with {@code /} between folders. No path leads out of the output folder
 * @param content the text, with {@code \n} at the end of each line; it is written as UTF-8
 */
@API(status = API.Status.EXPERIMENTAL)
public record GeneratedFile(String path, String content) {
    private static final Pattern PATH = Pattern.compile("[\\w$-]+(\\.[\\w$-]+)*(/[\\w$-]+(\\.[\\w$-]+)*)*");

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path is not of that form
     */
    public GeneratedFile {
        Objects.requireNonNull(content, "content");
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path below the output folder: " + path);
        }
    }
}
