package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds imported names that occur nowhere else in their file. It looks at words rather than at resolved references, so a
 * name that is only mentioned in a description counts as used: a missed warning is better than a false one.
 */
final class UnusedImports {
    private UnusedImports() {}

    static void check(FileSyntax file, ProblemSink sink) {
        file.header()
                .imports()
                .forEach(entry -> entry.names().stream()
                        .filter(name -> !occursElsewhere(file, name))
                        .forEach(name -> sink.report(Problem.of(LinkProblem.IMPORT_UNUSED, name.textSpan())
                                .with("name", name.text()))));
    }

    private static boolean occursElsewhere(FileSyntax file, Scalar name) {
        Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(name.text()) + "(?!\\w)")
                .matcher(file.source().content());
        while (matcher.find()) {
            if (matcher.start() != name.textSpan().start()) {
                return true;
            }
        }
        return false;
    }
}
