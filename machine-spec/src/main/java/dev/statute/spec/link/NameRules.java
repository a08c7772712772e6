package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.TypesSyntax;
import dev.statute.spec.syntax.TypesSyntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Which names an author may choose: the style of each kind of element, words of the language and of Java, names that the
 * generated code needs for itself, and names that would be one in Java. Runs on what was written, before names are looked
 * up, so that everything behind it can rely on names that are safe to put into paths and code. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class NameRules {
    private NameRules() {}

    /** Reports the names of one file that are refused or taken. */
    public static void check(FileSyntax file, ProblemSink sink) {
        file.header().packageName().ifPresent(name -> PackageRules.checkPackage(name, sink));
        NameCheck check = new NameCheck(sink);
        if (file instanceof MachineSyntax machine) {
            new MachineNames(machine, check).check();
        } else if (file instanceof TypesSyntax types) {
            TypesNames.check(types, check);
        } else if (file instanceof PolicySyntax policy) {
            PolicyNames.check(policy, check);
        }
    }

    /** Reports classes that different files would generate under one name, or under names that differ only in case. */
    public static void checkTogether(List<? extends FileSyntax> files, ProblemSink sink) {
        NameCheck check = new NameCheck(sink);
        Map<String, Named> byClass = new LinkedHashMap<>();
        for (FileSyntax file : files) {
            String packageName =
                    file.header().packageName().map(Scalar::text).orElse("").toLowerCase(Locale.ROOT);
            for (Named named : classesOf(file)) {
                Named other =
                        byClass.putIfAbsent(packageName + "." + named.role().javaKey(named.text()), named);
                // Two of one file are the business of that file's own check.
                if (other != null
                        && other.name().span().source() != named.name().span().source()) {
                    check.report(collision(check, named, other));
                }
            }
        }
    }

    private static Problem collision(NameCheck check, Named named, Named other) {
        boolean same = named.text().equals(other.text());
        return check.against(same ? NameProblem.SAME_CLASS : NameProblem.SAME_FILE, named, other);
    }

    private static List<Named> classesOf(FileSyntax file) {
        List<Named> classes = new ArrayList<>();
        if (file instanceof MachineSyntax) {
            file.header().name().ifPresent(name -> classes.add(new Named(NameRole.MACHINE, name)));
        } else if (file instanceof PolicySyntax) {
            file.header().name().ifPresent(name -> classes.add(new Named(NameRole.POLICY, name)));
        } else if (file instanceof TypesSyntax types) {
            for (TypeDeclaration type : types.types()) {
                if (type.java().isEmpty()) {
                    classes.add(new Named(NameRole.TYPE, type.name()));
                }
            }
        }
        return classes;
    }
}
