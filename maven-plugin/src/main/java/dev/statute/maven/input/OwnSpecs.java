package dev.statute.maven.input;

import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.FolderProblem;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** The spec files of a module, read and not yet compiled. */
@API(status = API.Status.INTERNAL)
public final class OwnSpecs {
    private static final Set<FolderProblem> NOTHING_THERE =
            EnumSet.of(FolderProblem.MISSING_FOLDER, FolderProblem.NO_SPECS);

    private final SpecRequest request;
    private final SpecFolder folder;
    private final List<Problem> problems;

    private OwnSpecs(SpecRequest request, SpecFolder folder, List<Problem> problems) {
        this.request = request;
        this.folder = folder;
        this.problems = problems;
    }

    /** Reads the folder of a request. */
    public static OwnSpecs read(SpecRequest request) {
        Problems problems = new Problems();
        SpecFolder folder = SpecFolder.read(request.folder(), problems);
        return new OwnSpecs(request, folder, problems.list());
    }

    /** The texts that could be read. */
    public List<SourceText> texts() {
        return folder.files();
    }

    /** Sentences about files that are no specs but look like it. */
    public List<String> remarks() {
        return folder.passedOver().stream().map(SpecFolder.PassedOver::sentence).toList();
    }

    /** Whether there is no folder, or no spec in it, and nothing else is wrong. */
    public boolean isNothing() {
        return !problems.isEmpty() && problems.stream().allMatch(problem -> NOTHING_THERE.contains(problem.kind()));
    }

    /** Whether all files could be read. */
    public boolean isReadable() {
        return problems.isEmpty();
    }

    /** Compiles the texts together with those of the class path; of unreadable files only that is reported. */
    public CompiledSpecs compile() {
        if (!isReadable()) {
            return compiled(new Compilation(Optional.empty(), Optional.empty(), problems), DependencySpecs.NONE);
        }
        Problems found = new Problems();
        DependencySpecs dependencies = DependencySpecs.read(request.classPath(), found);
        if (found.hasErrors()) {
            return compiled(new Compilation(Optional.empty(), Optional.empty(), found.list()), dependencies);
        }
        return compiled(SpecCompiler.compile(new SpecFiles(texts(), dependencies.texts())), dependencies);
    }

    private CompiledSpecs compiled(Compilation compilation, DependencySpecs dependencies) {
        SpecPlaces places = new SpecPlaces(request.folder(), request.base(), dependencies);
        Findings findings = new Findings(compilation.diagnostics(), remarks(), texts().size(), places);
        List<String> names =
                dependencies.texts().stream().map(SourceText::name).distinct().toList();
        return new CompiledSpecs(compilation.catalog(), compilation.linked(), names, compilation.problems(), findings);
    }
}
