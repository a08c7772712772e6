package dev.statute.spec.format;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.YamlReader;
import dev.statute.spec.syntax.SyntaxReader;
import dev.statute.spec.syntax.schema.Shape;
import dev.statute.spec.syntax.schema.SpecKind;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Writes a spec in its canonical layout.
 *
 * <ul>
 *   <li>Keys stand in the order of the language reference, {@code doc} first within an element. Names stay in the order
 *       of the author, for whom it may mean something.
 *   <li>Indentation is two spaces, also of lists. What the author wrote in brackets stays there as long as the line has
 *       {@value #WIDTH} characters or less. Neighbouring one-line declarations have their values in one column.
 *   <li>Quotes stand where YAML needs them, double ones if possible.
 *   <li>Comments stay with what they stand at. Blank lines stay, several in a row as one; each section of several lines
 *       has one before it.
 * </ul>
 *
 * <p>Formatting what is formatted changes nothing, and a formatted file means what it meant before. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Formatter {
    /** The length of a line, in characters, up to which entries stay on one line. */
    public static final int WIDTH = 128;

    private Formatter() {}

    /** The canonical layout of a file, or what stops it from being read. */
    public static FormatResult format(SourceText source) {
        Problems problems = new Problems();
        Optional<SourceNode> root = YamlReader.read(source, problems);
        if (problems.hasErrors() || new SyntaxReader().read(source, problems).isEmpty()) {
            return new FormatResult.Refused(problems.list());
        }
        // Only files whose root is a mapping are read without problems.
        Mapping mapping = (Mapping) root.orElseThrow();
        String formatted = layout(source, mapping);
        // A layout is never worth a change of meaning: should the two readings differ, the file stays as it is.
        boolean safe = SameContent.of(mapping, source, new SourceText(source.name(), formatted));
        String text = safe ? formatted : source.content();
        return new FormatResult.Formatted(text, !text.equals(source.content()));
    }

    /** The layout alone, without the question whether it is safe. */
    static String layout(SourceText source, Mapping root) {
        Optional<Shape> shape = SpecKind.ofFileName(source.name()).map(SpecKind::file);
        return lineEnds(source, new BlockWriter(TriviaReader.read(source, root)).file(root, shape));
    }

    /** Files that came with the line ends of Windows keep them. */
    private static String lineEnds(SourceText source, String text) {
        int first = source.content().indexOf('\n');
        boolean windows = first > 0 && source.content().charAt(first - 1) == '\r';
        return windows ? text.replace("\n", "\r\n") : text;
    }
}
