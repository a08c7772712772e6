package dev.statute.conformance.report;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles Java text into a folder, with every warning an error. */
final class JavaSource {
    private JavaSource() {}

    /**
     * Compiles and loads.
     *
     * @param files the texts by simple name of their class
     * @param main the qualified name of the class wanted
     * @throws IllegalArgumentException with what the compiler says if it says anything
     */
    static Class<?> load(Path folder, Map<String, String> files, String main) throws Exception {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            sources.add(Files.writeString(folder.resolve(file.getKey() + ".java"), file.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-Xlint:all", "-Xlint:-path", "-Werror");
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(said, manager, null, options, null, units).call()) {
                throw new IllegalArgumentException(said.toString());
            }
        }
        return loader(folder).loadClass(main);
    }

    private static ClassLoader loader(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaSource.class.getClassLoader());
    }
}
