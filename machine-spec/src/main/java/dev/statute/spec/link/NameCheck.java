package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks names one by one and lists of names whose elements become neighbours in Java. */
final class NameCheck {
    /** Two nested class names and a suffix still fit into the 255 bytes that file systems give a file name. */
    private static final int LONGEST = 64;

    private final ProblemSink sink;

    NameCheck(ProblemSink sink) {
        this.sink = sink;
    }

    /** A name and what it names. */
    record Named(NameRole role, Scalar name) {
        String text() {
            return name.text();
        }
    }

    /** Checks a name by itself and reports at most one problem. */
    void single(Named named) {
        NameRole role = named.role();
        String name = named.text();
        if (name.length() > LONGEST) {
            sink.report(problem(NameProblem.TOO_LONG, named)
                    .with("name", name.substring(0, LONGEST) + "...")
                    .with("length", name.length())
                    .with("limit", LONGEST));
        } else if (!role.style().matches(name)) {
            wrongStyle(named);
        } else if (ReservedWords.isOfLanguage(name)) {
            sink.report(problem(NameProblem.RESERVED, named));
        } else if (role.isTaken(name)) {
            sink.report(problem(NameProblem.TAKEN, named));
        } else {
            role.javaTrouble(name)
                    .ifPresent(trouble -> sink.report(problem(NameProblem.JAVA_NAME, named)
                            .with("java", role.javaName(name))
                            .with("trouble", trouble)));
        }
    }

    private void wrongStyle(Named named) {
        NameStyle style = named.role().style();
        Optional<String> better = style.convert(named.text());
        Problem problem = problem(better.isPresent() ? NameProblem.WRONG_CASE : NameProblem.NO_NAME, named)
                .with("style", style.text());
        if (better.isPresent()) {
            problem = problem.with("better", better.get());
            if (named.role().unreferenced()) {
                problem = problem.fixedBy(
                        Fix.replace("write `" + better.get() + "`", named.name().span(), better.get()));
            }
        }
        sink.report(problem);
    }

    /** Checks each name by itself, and that no two become one in Java. */
    void neighbours(NameRole role, List<Scalar> names) {
        Map<String, Named> byKey = new LinkedHashMap<>();
        for (Scalar name : names) {
            Named named = new Named(role, name);
            single(named);
            Named other = byKey.putIfAbsent(role.javaKey(name.text()), named);
            if (other != null) {
                collision(named, other);
            }
        }
    }

    /** Reports that two names are one in Java or in the file system, or simply one. */
    void collision(Named named, Named other) {
        NameProblem kind;
        if (named.text().equals(other.text())) {
            kind = named.role() == other.role() ? NameProblem.TWICE : NameProblem.HIDES;
        } else {
            kind = named.role().derivesClass() ? NameProblem.SAME_FILE : NameProblem.SAME_IN_JAVA;
        }
        sink.report(against(kind, named, other));
    }

    /** A problem between two names. */
    Problem against(NameProblem kind, Named named, Named other) {
        return problem(kind, named)
                .with("other", other.role().label())
                .with("otherName", other.text())
                .with("java", named.role().javaName(named.text()))
                .related("the other one", other.name().textSpan());
    }

    /** A problem of one name, with another name to choose. */
    Problem problem(NameProblem kind, Named named) {
        NameRole role = named.role();
        return Problem.of(kind, named.name().textSpan())
                .with("role", role.label())
                .with("name", named.text())
                .with("better", role.style().append(named.text(), role.suffix()));
    }

    void report(Problem problem) {
        sink.report(problem);
    }
}
