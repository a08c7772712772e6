package dev.statute.maven.goal;

import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.DependencySpecs;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.maven.input.SpecRequest;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes folders from specs. A run whose inputs, options and tool are those of the last one does no work; one that finds
 * errors leaves the output of the last one in place. Used once.
 */
final class Generation {
    private final SpecRequest request;
    private final boolean skipIfMissing;
    private final Fingerprint fingerprint;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param fingerprint of options and tool; that of the specs is added
     */
    Generation(SpecRequest request, boolean skipIfMissing, Fingerprint fingerprint) {
        this.request = request;
        this.skipIfMissing = skipIfMissing;
        this.fingerprint = fingerprint;
    }

    /** What one folder is to hold. */
    interface Output {
        /**
         * The files, made from specs without errors.
         *
         * @throws IllegalArgumentException if a machine passes a limit of Java; the message names what is too large
         */
        List<OutputFile> of(OwnSpecs specs, CompiledSpecs compiled);
    }

    private record Part(OutputFolder folder, Output output) {}

    /** Adds a folder. */
    Generation with(OutputFolder folder, Output output) {
        parts.add(new Part(folder, output));
        return this;
    }

    /**
     * The file in which an output folder keeps what it wrote.
     *
     * @param execution the name of this use of the goal
     * @param output what is written there
     */
    static Path ledger(Path folder, String execution, String output) {
        return folder.resolve(execution.replaceAll("[^\\w.-]", "_") + "-" + output + ".ledger");
    }

    GenerateResult run() throws IOException {
        OwnSpecs specs = OwnSpecs.read(request);
        if (specs.isNothing() && skipIfMissing) {
            return new GenerateResult.NoSpecs(request.folder(), clear());
        }
        String value = fingerprint(specs);
        if (specs.isReadable() && isCurrent(value)) {
            return new GenerateResult.UpToDate(specs.texts().size(), specs.remarks());
        }
        CompiledSpecs compiled = specs.compile();
        if (compiled.catalog().isEmpty()) {
            return new GenerateResult.Refused(compiled.findings(), specs.isNothing());
        }
        // All files exist in memory before the first one is written.
        List<List<OutputFile>> files = new ArrayList<>();
        try {
            for (Part part : parts) {
                files.add(part.output().of(specs, compiled));
            }
        } catch (IllegalArgumentException e) {
            return new GenerateResult.Impossible(String.valueOf(e.getMessage()));
        }
        OutputFolder.Changes changes = OutputFolder.Changes.NONE;
        for (int i = 0; i < parts.size(); i++) {
            changes = changes.and(parts.get(i).folder().update(value, files.get(i)));
        }
        return new GenerateResult.Generated(changes, compiled.findings());
    }

    private boolean isCurrent(String value) throws IOException {
        for (Part part : parts) {
            if (!part.folder().isCurrent(value)) {
                return false;
            }
        }
        return true;
    }

    private OutputFolder.Changes clear() throws IOException {
        OutputFolder.Changes changes = OutputFolder.Changes.NONE;
        for (Part part : parts) {
            changes = changes.and(part.folder().clear());
        }
        return changes;
    }

    private String fingerprint(OwnSpecs specs) throws IOException {
        fingerprint.addTexts(specs.texts());
        for (Path entry : request.classPath()) {
            addDependency(entry);
        }
        return fingerprint.value();
    }

    /** A jar by its outside; of a class folder, which changes with every class in it, only the specs. */
    private void addDependency(Path entry) throws IOException {
        fingerprint.add(entry.toString());
        if (!Files.isDirectory(entry)) {
            fingerprint.addStamps(List.of(entry));
            return;
        }
        Path folder = entry.resolve(DependencySpecs.FOLDER);
        if (Files.isDirectory(folder)) {
            // What is wrong with these files is reported when they are compiled.
            fingerprint.addTexts(SpecFolder.read(folder, new Problems()).files());
        }
    }
}
