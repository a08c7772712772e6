package dev.statute.spec.compile;

import dev.statute.spec.check.MachineChecks;
import dev.statute.spec.check.policy.PolicyChecks;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.interpret.ScenarioRunner;
import dev.statute.spec.link.Linker;
import dev.statute.spec.link.NameRules;
import dev.statute.spec.link.SpecSources;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.SyntaxReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Turns spec files into a catalog. The steps below are the table of contents of this module; each reports everything it
 * finds, and the next begins only if none of it is an error. Stateless and safe for concurrent use.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SpecCompiler {
    private SpecCompiler() {}

    /** Compiles the files. Whatever they contain, the answer is a compilation and never an exception. */
    public static Compilation compile(SpecFiles files) {
        Problems problems = new Problems();
        Optional<Catalog> linked = read(files, problems).flatMap(sources -> link(sources, problems));
        Optional<Catalog> catalog =
                linked.flatMap(it -> check(it, problems)).flatMap(checked -> tryOut(checked, problems));
        return new Compilation(catalog, linked, problems.list());
    }

    /** From text to what was written, with names that are safe to use. */
    private static Optional<SpecSources> read(SpecFiles files, Problems problems) {
        SpecSources sources = new SpecSources(readAll(files.own(), problems), readAll(files.dependencies(), problems));
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        sources.own().forEach(file -> NameRules.check(file, problems));
        NameRules.checkTogether(sources.own(), problems);
        return cleanly(sources, problems);
    }

    private static List<FileSyntax> readAll(List<SourceText> texts, Problems problems) {
        List<FileSyntax> files = new ArrayList<>();
        for (SourceText text : texts) {
            new SyntaxReader(Expressions::isComplete).read(text, problems).ifPresent(files::add);
        }
        return files;
    }

    /** From what was written to what it means. */
    private static Optional<Catalog> link(SpecSources sources, Problems problems) {
        return Linker.link(sources, problems);
    }

    /** The static rules. */
    private static Optional<Catalog> check(Catalog catalog, Problems problems) {
        catalog.machines().forEach(machine -> MachineChecks.check(machine, problems));
        catalog.policies().forEach(policy -> PolicyChecks.check(policy, problems));
        return cleanly(catalog, problems);
    }

    /** Scenarios, on the reference interpreter. */
    private static Optional<Catalog> tryOut(Catalog catalog, Problems problems) {
        catalog.machines().forEach(machine -> ScenarioRunner.run(machine, problems));
        return cleanly(catalog, problems);
    }

    private static <T> Optional<T> cleanly(T result, Problems problems) {
        return problems.hasErrors() ? Optional.empty() : Optional.of(result);
    }
}
