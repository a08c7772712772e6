package dev.statute.benchmarks;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.PolicyBridge;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java that is generated for specs, bridges included, as class files in a folder: a measured JVM loads them as that of a
 * user does, and has not run the Java compiler before.
 */
final class CompiledSpecs {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("benchmark");

    private final ClassLoader loader;

    private CompiledSpecs(ClassLoader loader) {
        this.loader = loader;
    }

    /** Generates and compiles into an empty folder. */
    static void write(Catalog catalog, Path folder) throws IOException {
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, OPTIONS));
        files.addAll(JavaGenerator.generateConformance(catalog, OPTIONS));
        List<Path> sources = new ArrayList<>();
        for (GeneratedFile file : files) {
            Path source = folder.resolve(file.path());
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, file.content()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-cp", Forks.classPath(), "-d", folder.toString(), "-proc:none");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("generated code does not compile:\n" + messages);
            }
        }
    }

    /** The classes in a folder. */
    static CompiledSpecs in(Path folder) throws IOException {
        URL[] urls = {folder.toUri().toURL()};
        return new CompiledSpecs(URLClassLoader.newInstance(urls, CompiledSpecs.class.getClassLoader()));
    }

    /** The bridge of a machine. */
    Bridge<?, ?> machine(Machine machine) throws ReflectiveOperationException {
        return (Bridge<?, ?>)
                bridge(machine.typeName()).getConstructor(Machine.class).newInstance(machine);
    }

    /** The bridge of a policy. */
    PolicyBridge policy(Policy policy) throws ReflectiveOperationException {
        return (PolicyBridge)
                bridge(policy.typeName()).getConstructor(Policy.class).newInstance(policy);
    }

    private Class<?> bridge(TypeName name) throws ClassNotFoundException {
        return loader.loadClass(name.qualified() + "Bridge");
    }
}
