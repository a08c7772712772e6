package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Puts what SnakeYAML says about a file into our words. */
final class YamlErrors {
    private YamlErrors() {}

    /**
     * @param at the offset that SnakeYAML complains about
     */
    static Problem problem(YAMLException error, SourceText source, Chars file, int at) {
        if (file.at(at) == '\t') {
            return Problem.of(YamlProblem.TAB_INDENTATION, source.span(at, file.skipBlanks(at)));
        }
        int end = Math.max(at + 1, file.endOfPlainLine(at));
        return Problem.of(YamlProblem.NOT_YAML, source.span(at, end)).with("reason", reason(error));
    }

    private static String reason(YAMLException error) {
        String said = error instanceof MarkedYAMLException marked && marked.getProblem() != null
                ? marked.getProblem()
                : "it cannot be read";
        if (said.contains("<block end>")) {
            return "the line is indented neither like the entries above it nor deeper";
        }
        if (said.contains("could not find expected ':'")) {
            return "a `:` is missing after a key";
        }
        if (said.contains("sequence entries are not allowed")) {
            return "a list cannot start on the line of its key";
        }
        if (said.contains("mapping values are not allowed")) {
            return "a `:` stands where no key can be";
        }
        if (said.contains("document separator") || said.contains("<document start>")) {
            return "something stands after the end of the document";
        }
        return said.replace('\n', ' ').strip();
    }
}
