package dev.statute.maven.goal;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.docs.DocsGenerator;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.generate.schema.SchemaGenerator;
import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Writes the documentation of specs: pages, diagrams, and under {@code schemas} what editors complete keys with. Stateless. */
@API(status = API.Status.INTERNAL)
public final class DocsGoal {
    private static final String LEDGER = ".statute-ledger";
    private static final String SCHEMAS = "schemas/";

    private DocsGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the documentation cannot be written
     */
    public static DocsResult run(DocsRequest request) throws IOException {
        CompiledSpecs compiled = OwnSpecs.read(request.specs()).compile();
        if (compiled.catalog().isEmpty()) {
            return new DocsResult.Refused(compiled.findings());
        }
        OutputFolder output =
                new OutputFolder(request.output(), request.output().resolve(LEDGER));
        OutputFolder.Changes changes = output.update(
                new Fingerprint().value(),
                filesOf(
                        compiled.catalog().get(),
                        SpecLinksFrom.folder(request.output(), request.specs().folder())));
        return new DocsResult.Documented(output.root(), changes, compiled.findings());
    }

    private static List<OutputFile> filesOf(Catalog catalog, SpecLinks links) {
        List<OutputFile> files = new ArrayList<>();
        for (GeneratedFile file : DocsGenerator.generate(catalog, links)) {
            files.add(new OutputFile(file.path(), file.content()));
        }
        for (GeneratedFile file : SchemaGenerator.generate()) {
            files.add(new OutputFile(SCHEMAS + file.path(), file.content()));
        }
        return files;
    }
}
