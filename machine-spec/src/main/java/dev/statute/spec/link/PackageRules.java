package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the Java names that authors write themselves: packages and existing classes. */
final class PackageRules {
    private static final int LONGEST = 160;
    private static final String EXAMPLE = "com.example.orders";
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
    private static final Pattern CLASS =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*\\.)*[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    /** File names that belong to devices on Windows, where a folder cannot have them. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private PackageRules() {}

    /** Checks the package that generated code goes to. */
    static void checkPackage(Scalar name, ProblemSink sink) {
        String text = name.text();
        if (text.length() > LONGEST) {
            sink.report(Problem.of(NameProblem.PACKAGE_LONG, name.textSpan())
                    .with("length", text.length())
                    .with("limit", LONGEST));
        } else if (!PACKAGE.matcher(text).matches()) {
            sink.report(Problem.of(NameProblem.PACKAGE_SHAPE, name.textSpan())
                    .with("name", text)
                    .with("better", EXAMPLE));
        } else {
            checkWords(name, sink);
        }
    }

    private static void checkWords(Scalar name, ProblemSink sink) {
        int start = 0;
        for (String word : name.text().split("\\.")) {
            Optional<String> trouble = wordTrouble(word, start == 0);
            if (trouble.isPresent()) {
                sink.report(Problem.of(NameProblem.PACKAGE_WORD, name.spanOf(start, start + word.length()))
                        .with("word", word)
                        .with("trouble", trouble.get())
                        .with("better", EXAMPLE));
                return;
            }
            start += word.length() + 1;
        }
    }

    private static Optional<String> wordTrouble(String word, boolean first) {
        if (ReservedWords.isOfJava(word)) {
            return Optional.of("It is a word of Java.");
        } else if (first && word.equals("java")) {
            return Optional.of("Packages that start with `java` belong to Java itself.");
        }
        return isDevice(word) ? Optional.of("A folder of that name cannot be made on every system.") : Optional.empty();
    }

    private static boolean isDevice(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return DEVICES.contains(lower) || lower.matches("(com|lpt)[1-9]");
    }

    /** Checks the name of an existing class. */
    static void checkClass(Scalar name, ProblemSink sink) {
        String text = name.text();
        boolean words = CLASS.matcher(text).matches();
        for (String word : text.split("[.]")) {
            words = words && !ReservedWords.isOfJava(word);
        }
        if (!words || text.length() > 2 * LONGEST) {
            sink.report(Problem.of(NameProblem.JAVA_CLASS, name.textSpan())
                    .with("name", text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text));
        }
    }
}
