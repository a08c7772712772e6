package dev.statute.spec.format;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.Quoting;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.source.SourceNode.Style;
import dev.statute.spec.source.YamlReader;
import dev.statute.spec.syntax.AmbiguousNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes scalars: with quotes only where YAML needs them, and those of several lines line by line. Stateless. */
final class ScalarWriter {
    private ScalarWriter() {}

    static boolean isBlock(Scalar scalar) {
        return scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
    }

    /** Whether blank lines at the end belong to the text. */
    static boolean keepsTrailingBlanks(Scalar scalar) {
        return isBlock(scalar) && firstLine(scalar).contains("+");
    }

    /**
     * A scalar on one line.
     *
     * @param inBrackets whether it stands in a flow mapping or a flow list
     * @return empty if it takes several lines
     */
    static Optional<String> inline(Scalar scalar, boolean inBrackets) {
        String raw = scalar.span().text();
        if (isBlock(scalar) || raw.indexOf('\n') >= 0 || raw.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        String text = scalar.text();
        if (scalar.style() == Style.PLAIN) {
            // Nothing moves into brackets that was not there before, and outside of them YAML asks for less.
            return Optional.of(raw);
        }
        if (!text.isEmpty() && AmbiguousNames.meaning(text).isEmpty() && isSafe(text, inBrackets)) {
            return Optional.of(text);
        }
        boolean escaped = text.chars().anyMatch(c -> c < ' ' || c > '~') && !raw.contains(text);
        return Optional.of(escaped ? raw : Quoting.quote(text));
    }

    /** Whether a text without quotes is read as that text. */
    private static boolean isSafe(String text, boolean inBrackets) {
        if (text.equals("<<") || text.chars().anyMatch(c -> c < ' ')) {
            return false;
        }
        String before = inBrackets ? "k: { k: " : "k: ";
        String after = inBrackets ? " }\n" : "\n";
        Problems problems = new Problems();
        Optional<SourceNode> root = YamlReader.read(new SourceText("", before + text + after), problems);
        return problems.list().isEmpty()
                && root.flatMap(r -> value(r, inBrackets ? 2 : 1))
                        .filter(s -> s.style() == Style.PLAIN && s.text().equals(text))
                        .isPresent();
    }

    private static Optional<Scalar> value(SourceNode node, int depth) {
        if (node instanceof Scalar scalar) {
            return depth == 0 ? Optional.of(scalar) : Optional.empty();
        }
        boolean single = node instanceof Mapping mapping && mapping.entries().size() == 1;
        return single && depth > 0 ? value(((Mapping) node).entries().get(0).value(), depth - 1) : Optional.empty();
    }

    /**
     * The lines of a scalar that takes several. The first stands behind its key or dash; the others are indented here.
     *
     * @param indent the indentation of the other lines
     */
    static List<String> lines(Scalar scalar, int indent) {
        return isBlock(scalar) ? blockLines(scalar, indent) : foldedLines(scalar, indent);
    }

    /** Plain and quoted texts: what stands at the start and the end of a line is folded away. */
    private static List<String> foldedLines(Scalar scalar, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : splitLines(scalar.span().text())) {
            String stripped = line.strip();
            lines.add(lines.isEmpty() || stripped.isEmpty() ? stripped : " ".repeat(indent) + stripped);
        }
        return lines;
    }

    private static List<String> blockLines(Scalar scalar, int indent) {
        List<String> raw = splitLines(scalar.span().text());
        int old = indentation(scalar);
        List<String> lines = new ArrayList<>();
        lines.add(header(raw.get(0), old >= 0));
        for (String line : raw.subList(1, raw.size())) {
            String content = line.length() <= old || line.isBlank() && old < 0 ? "" : line.substring(Math.max(0, old));
            lines.add(content.isEmpty() ? "" : " ".repeat(indent) + content);
        }
        boolean keeps = raw.get(0).contains("+");
        while (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty() && (!keeps || endsInBreak(scalar))) {
            lines.remove(lines.size() - 1);
            if (keeps) {
                break;
            }
        }
        return lines;
    }

    /** The split of a text that ends in a line break has an empty last line that is no line of the file. */
    private static boolean endsInBreak(Scalar scalar) {
        String raw = scalar.span().text();
        return raw.endsWith("\n") || raw.endsWith("\r");
    }

    /** The header; an explicit indentation becomes the one that this package writes. */
    private static String header(String raw, boolean hasText) {
        String stripped = raw.strip();
        int end = 1;
        while (end < stripped.length() && "+-0123456789".indexOf(stripped.charAt(end)) >= 0) {
            end++;
        }
        String indicators = stripped.substring(1, end).replaceAll("[0-9]", hasText ? "2" : "");
        return stripped.charAt(0) + indicators + stripped.substring(end);
    }

    /** The column at which the lines of a block start, from 0; -1 if it has no text. */
    private static int indentation(Scalar scalar) {
        String text = scalar.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                return scalar.span().source().columnOf(scalar.offsets().at(i)) - 1;
            }
        }
        return -1;
    }

    private static String firstLine(Scalar scalar) {
        return splitLines(scalar.span().text()).get(0);
    }

    private static List<String> splitLines(String text) {
        return List.of(text.split("\\r\\n|\\n|\\r", -1));
    }

    /** Whether a collection has nothing in it. */
    static boolean isEmpty(SourceNode node) {
        return node instanceof Sequence list && list.items().isEmpty()
                || node instanceof Mapping mapping && mapping.entries().isEmpty();
    }
}
