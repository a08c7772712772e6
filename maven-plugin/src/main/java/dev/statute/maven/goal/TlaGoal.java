package dev.statute.maven.goal;

import static dev.statute.maven.input.Findings.counted;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.tla.TlaGenerator;
import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Writes machines as TLA+ modules with models for TLC. Modules of machines that are gone are removed. Stateless. */
@API(status = API.Status.INTERNAL)
public final class TlaGoal {
    private static final String LEDGER = ".statute-ledger";

    private TlaGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the modules cannot be written
     */
    public static TlaResult run(TlaRequest request) throws IOException {
        CompiledSpecs compiled = OwnSpecs.read(request.specs()).compile();
        if (compiled.catalog().isEmpty()) {
            return new TlaResult(false, compiled.findings().errorSummary(), compiled.findings());
        }
        Catalog catalog = compiled.catalog().get();
        Optional<String> unknown = Profiles.unknown(catalog, request.profile());
        if (unknown.isPresent()) {
            return new TlaResult(false, unknown.get(), compiled.findings());
        }
        OutputFolder output =
                new OutputFolder(request.output(), request.output().resolve(LEDGER));
        OutputFolder.Changes changes = output.update(new Fingerprint().value(), filesOf(catalog, request));
        String sentence = "TLA+ in " + output.root() + ": " + counted(changes.written(), "file") + " written, "
                + changes.kept() + " unchanged, " + changes.removed() + " removed";
        return new TlaResult(true, sentence, compiled.findings());
    }

    private static List<OutputFile> filesOf(Catalog catalog, TlaRequest request) {
        List<OutputFile> files = new ArrayList<>();
        for (Machine machine : catalog.machines()) {
            Check check = request.profile()
                    .map(profile -> machine.profiles().getOrDefault(profile, machine.check()))
                    .orElse(machine.check());
            for (GeneratedFile file : TlaGenerator.generate(machine, check)) {
                files.add(new OutputFile(file.path(), file.content()));
            }
        }
        return files;
    }
}
