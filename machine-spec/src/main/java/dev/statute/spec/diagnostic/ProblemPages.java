package dev.statute.spec.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apiguardian.api.API;

/** The page that explains a code, which travels with the tool. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class ProblemPages {
    private static final String FOLDER = "/META-INF/statute/problems/";

    private ProblemPages() {}

    /**
     * The page of a code as Markdown text.
     *
     * @return the page; empty if none was packed
     * @throws UncheckedIOException if a packed page cannot be read
     */
    public static Optional<String> page(Code code) {
        try (InputStream in = ProblemPages.class.getResourceAsStream(FOLDER + code + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + code, e);
        }
    }

    /** Where the page stands in the sources of the tool, for example {@code docs/problems/M101.md}. */
    public static String pathOf(Code code) {
        return "docs/problems/" + code + ".md";
    }
}
