package dev.statute.maven.input;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Edit;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * How files are called in what a person reads. Compiler and reports know a file by its path below the spec folder; a
 * terminal or an IDE only finds it by a path from where the build runs. Not thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class SpecPlaces {
    private final Path folder;
    private final Path base;
    private final DependencySpecs dependencies;
    private final Map<SourceText, SourceText> copies = new IdentityHashMap<>();

    /**
     * @param folder the spec folder
     * @param base the folder that shown paths start from; what lies outside of it is shown in full
     */
    public SpecPlaces(Path folder, Path base, DependencySpecs dependencies) {
        this.folder = folder.toAbsolutePath().normalize();
        this.base = base.toAbsolutePath().normalize();
        this.dependencies = dependencies;
    }

    /** The path to show for a file. */
    public String shown(SourceText text) {
        return dependencies.placeOf(text).orElseGet(() -> shown(folder.resolve(text.name())));
    }

    /** The path to show for a file or folder. */
    public String shown(Path place) {
        Path normal = place.toAbsolutePath().normalize();
        Path shown = normal.startsWith(base) && !normal.equals(base) ? base.relativize(normal) : normal;
        return shown.toString().replace('\\', '/');
    }

    /** The same diagnostic with every place in a file that bears its shown path. */
    public Diagnostic shown(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                shown(diagnostic.at()),
                diagnostic.message(),
                diagnostic.related().stream()
                        .map(related -> new Problem.Related(related.role(), shown(related.at())))
                        .toList(),
                diagnostic.note(),
                diagnostic.example(),
                diagnostic.help(),
                diagnostic.fix().map(this::shown));
    }

    private Fix shown(Fix fix) {
        List<Edit> edits = fix.edits().stream()
                .map(edit -> new Edit(shown(edit.at()), edit.replacement()))
                .toList();
        return new Fix(fix.title(), edits);
    }

    private Span shown(Span at) {
        // One copy per text, because places are of one file only if they share the text object.
        SourceText renamed = copies.computeIfAbsent(at.source(), text -> new SourceText(shown(text), text.content()));
        return renamed.span(at.start(), at.end());
    }
}
