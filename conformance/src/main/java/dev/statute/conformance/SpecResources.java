package dev.statute.conformance;

import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.TextRenderer;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apiguardian.api.API;

/** Reads specs from the class path, where the plugin packs them. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class SpecResources {
    private static final String FOLDER = "META-INF/statute/";

    private SpecResources() {}

    /**
     * Compiles the specs of a module.
     *
     * @param own the paths of its spec files below the spec folder
     * @param dependencies the paths of the files that it takes from dependencies
     * @throws IllegalArgumentException if a file is not on the class path, or there is an error in one
     */
    public static Catalog compile(List<String> own, List<String> dependencies) {
        Compilation compilation = SpecCompiler.compile(new SpecFiles(read(own), read(dependencies)));
        return compilation
                .catalog()
                .orElseThrow(() -> new IllegalArgumentException("the specs on the class path do not compile:\n"
                        + TextRenderer.plain().render(compilation.diagnostics())));
    }

    /**
     * Compiles spec files, and takes a machine.
     *
     * @param name the name of the machine
     * @param files the paths of the files below the spec folder: that of the machine, and those that it imports
     * @throws IllegalArgumentException if a file is not on the class path, there is an error in one, or none of them has a
     *     machine of that name
     */
    public static Machine machine(String name, String... files) {
        return compile(List.of(files), List.of())
                .machine(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no machine " + name + " in " + String.join(", ", files)));
    }

    private static List<SourceText> read(List<String> paths) {
        return paths.stream().map(SpecResources::read).toList();
    }

    private static SourceText read(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + FOLDER + path
                        + " on the class path: the plugin's goal `generate` packs specs there");
            }
            return new SourceText(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
