package dev.statute.maven.goal;

import dev.statute.generate.markdown.SpecLinks;
import java.nio.file.Path;
import java.util.Objects;

/** Links from what a goal writes to the specs, so that they work wherever both lie in one checkout. Stateless. */
final class SpecLinksFrom {
    private SpecLinksFrom() {}

    static SpecLinks folder(Path output, Path specs) {
        Path from = output.toAbsolutePath().normalize();
        Path to = specs.toAbsolutePath().normalize();
        if (!Objects.equals(to.getRoot(), from.getRoot())) {
            // On Windows, no relative path leads from one drive to another.
            return new SpecLinks("");
        }
        String path = from.relativize(to).toString().replace('\\', '/') + "/";
        return new SpecLinks(
                path.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29"));
    }
}
