package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.TypesSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The top-level classes that the files of a module become, which have to be different files on every file system. */
final class GeneratedClasses {
    private final Map<String, Generated> byKey = new LinkedHashMap<>();
    private final ProblemSink sink;

    GeneratedClasses(ProblemSink sink) {
        this.sink = sink;
    }

    private record Generated(String what, String name, Span at) {}

    /** Reports the classes of a file that those of another file added before leave no place for. */
    void add(FileSyntax file) {
        String packageName = file.header().packageName().map(Scalar::text).orElse("");
        for (Generated generated : classesOf(file)) {
            String key = (packageName + "." + generated.name()).toLowerCase(Locale.ROOT);
            Generated other = byKey.putIfAbsent(key, generated);
            // Two of one file are the business of that file's own check.
            if (other != null && !other.at().source().equals(generated.at().source())) {
                boolean same = other.name().equals(generated.name());
                sink.report(Problem.of(same ? NameProblem.SAME_CLASS : NameProblem.SAME_FILE, generated.at())
                        .with("role", generated.what())
                        .with("name", generated.name())
                        .with("other", other.what())
                        .with("otherName", other.name())
                        .with("better", generated.name() + "2")
                        .related("the other one", other.at()));
            }
        }
    }

    private static List<Generated> classesOf(FileSyntax file) {
        List<Generated> classes = new ArrayList<>();
        if (file instanceof MachineSyntax) {
            file.header().name().ifPresent(name -> classes.add(generated("machine", name)));
        } else if (file instanceof PolicySyntax) {
            file.header().name().ifPresent(name -> classes.add(generated("policy", name)));
        } else if (file instanceof TypesSyntax types) {
            types.types().stream()
                    .filter(type -> type.java().isEmpty())
                    .forEach(type -> classes.add(generated("type", type.name())));
            if (!types.constants().isEmpty()) {
                classes.add(new Generated(
                        "class of constants",
                        JavaNames.constantsClass(file.source().name()),
                        types.constants().get(0).name().textSpan()));
            }
        }
        return classes;
    }

    private static Generated generated(String what, Scalar name) {
        return new Generated(what, name.text(), name.textSpan());
    }
}
