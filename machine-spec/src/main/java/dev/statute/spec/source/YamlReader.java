package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Reads the YAML of one file: one document, no anchors, aliases, merge keys or tags, at most {@value
 * TreeBuilder#DEPTH_MAX} collections deep, distinct keys. Every scalar stays text. Nothing is expanded and the work grows
 * with the length of the file, whatever stands in it. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class YamlReader {
    private YamlReader() {}

    /**
     * The root node of a file. Everything that is wrong with its characters, or else everything that trips YAML, or else
     * what SnakeYAML and the limits of the language say is reported at once.
     *
     * @return the root; empty if there is none, or if a reported problem makes it unfit to be read. With a duplicate key
     *     the tree is returned all the same, with the first of the two
     */
    public static Optional<SourceNode> read(SourceText source, ProblemSink sink) {
        return readBounded(source, new BoundedSink(sink));
    }

    private static Optional<SourceNode> readBounded(SourceText source, ProblemSink sink) {
        if (source.content().length() > SourceFiles.BYTES_MAX) {
            sink.report(Problem.of(YamlProblem.TOO_LARGE, source.start())
                    .with("file", source.name())
                    .with("limit", String.format(Locale.ROOT, "%,d", SourceFiles.BYTES_MAX)));
            return Optional.empty();
        }
        if (!CharacterCheck.passes(source, sink)) {
            return Optional.empty();
        }
        Traps traps = new Traps(source, sink);
        new TrapScanner(new Chars(source.content()), traps).scan();
        if (traps.any()) {
            return Optional.empty();
        }
        return new TreeBuilder(source, sink).build();
    }
}
