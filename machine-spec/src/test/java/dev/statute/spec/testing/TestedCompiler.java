package dev.statute.spec.testing;

import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.KnownProblems;
import dev.statute.spec.explore.result.Exploration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a test compiles specs with: the compiler, or a stand-in where the test is about the helpers themselves. */
@FunctionalInterface
public interface TestedCompiler {
    /** Our compiler. */
    TestedCompiler COMPILER =
            files -> SpecCompiler.compile(new SpecFiles(files, List.of())).problems();

    /** Our compiler and, where it finds no error, our explorer. */
    TestedCompiler EXPLORER = files -> {
        Compilation compilation = SpecCompiler.compile(new SpecFiles(files, List.of()));
        List<Exploration> explorations = compilation.catalog().stream()
                .flatMap(catalog -> catalog.machines().stream())
                .map(machine -> Explorer.explore(machine, ExplorerOptions.of(machine)))
                .toList();
        return KnownProblems.of(compilation.problems(), explorations);
    };

    /** The problems of some files that are compiled together. */
    Collection<Problem> problemsOf(List<SourceText> files);

    /** The diagnostics, in the order of a report, of files given by name and text. */
    default List<Diagnostic> diagnose(Map<String, String> files) {
        return Diagnostics.of(problemsOf(files.entrySet().stream()
                .map(file -> new SourceText(file.getKey(), file.getValue()))
                .toList()));
    }
}
