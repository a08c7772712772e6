package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.TypesSyntax;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Which names an author may choose: the style of each kind of element, words of the language and of Java, names that the
 * generated code needs for itself, and names that would be one in Java. Runs on what was written, before names are looked
 * up, so that everything behind it can rely on names that are safe to put into paths and code. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class NameRules {
    private NameRules() {}

    /** Reports classes that different files would generate under one name, or under names that differ only in case. */
    public static void checkTogether(List<? extends FileSyntax> files, ProblemSink sink) {
        GeneratedClasses classes = new GeneratedClasses(sink);
        files.forEach(classes::add);
    }

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
}
