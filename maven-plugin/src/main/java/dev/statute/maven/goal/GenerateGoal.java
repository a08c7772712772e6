package dev.statute.maven.goal;

import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.DependencySpecs;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Compiles specs to Java. A run whose inputs, options and tool are those of the last one does no work; one that finds
 * errors leaves the output of the last one in place. Used once.
 */
@API(status = API.Status.INTERNAL)
public final class GenerateGoal {
    private final GenerateRequest request;
    private final OutputFolder sources;
    private final Optional<OutputFolder> packed;

    private GenerateGoal(GenerateRequest request) {
        this.request = request;
        this.sources = new OutputFolder(request.sources(), ledger("sources"));
        this.packed = request.packed().map(folder -> new OutputFolder(folder, ledger("packed")));
    }

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the output cannot be written
     */
    public static GenerateResult run(GenerateRequest request) throws IOException {
        return new GenerateGoal(request).run();
    }

    private GenerateResult run() throws IOException {
        OwnSpecs specs = OwnSpecs.read(request.specs());
        if (specs.isNothing() && request.skipIfMissing()) {
            return new GenerateResult.NoSpecs(request.specs().folder(), clear());
        }
        String fingerprint = fingerprint(specs);
        if (specs.isReadable() && isCurrent(fingerprint)) {
            return new GenerateResult.UpToDate(specs.texts().size(), specs.remarks());
        }
        CompiledSpecs compiled = specs.compile();
        if (compiled.catalog().isEmpty()) {
            return new GenerateResult.Refused(compiled.findings(), specs.isNothing());
        }
        // All files exist in memory before the first one is written.
        List<OutputFile> java;
        try {
            java = JavaOutput.of(compiled.catalog().get(), request.toolVersion(), request.jsonCodec());
        } catch (IllegalArgumentException e) {
            return new GenerateResult.TooLarge(String.valueOf(e.getMessage()));
        }
        return new GenerateResult.Generated(write(fingerprint, java, specs), compiled.findings());
    }

    private OutputFolder.Changes write(String fingerprint, List<OutputFile> java, OwnSpecs specs) throws IOException {
        OutputFolder.Changes changes = sources.update(fingerprint, java);
        if (packed.isPresent()) {
            List<OutputFile> copies = specs.texts().stream()
                    .map(text -> new OutputFile(text.name(), text.content()))
                    .toList();
            changes = changes.and(packed.get().update(fingerprint, copies));
        }
        return changes;
    }

    private boolean isCurrent(String fingerprint) throws IOException {
        return sources.isCurrent(fingerprint)
                && (packed.isEmpty() || packed.get().isCurrent(fingerprint));
    }

    private OutputFolder.Changes clear() throws IOException {
        OutputFolder.Changes changes = sources.clear();
        return packed.isPresent() ? changes.and(packed.get().clear()) : changes;
    }

    private String fingerprint(OwnSpecs specs) throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add("tool " + request.toolVersion())
                .add("jsonCodec " + request.jsonCodec())
                .addStamps(request.tool())
                .addTexts(specs.texts());
        for (Path entry : request.specs().classPath()) {
            addDependency(entry, fingerprint);
        }
        return fingerprint.value();
    }

    /** A jar by its outside; of a class folder, which changes with every class in it, only the specs. */
    private static void addDependency(Path entry, Fingerprint fingerprint) throws IOException {
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

    private Path ledger(String name) {
        return request.ledgers().resolve(request.execution().replaceAll("[^\\w.-]", "_") + "-" + name + ".ledger");
    }
}
