package dev.statute.generate.java;

import dev.statute.generate.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Generated sources, compiled in memory as strictly as a user may compile them: any warning of the compiler or of the
 * check of Javadoc is an error.
 */
final class CompiledSources extends ClassLoader {
    private static final List<String> STRICT =
            List.of("--release", "17", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-parameters", "-proc:none");

    private final Map<String, byte[]> classes;

    private CompiledSources(Map<String, byte[]> classes) {
        super(CompiledSources.class.getClassLoader());
        this.classes = classes;
    }

    /** Compiles generated files and nothing else. */
    static CompiledSources of(List<GeneratedFile> files) {
        return of(files, Map.of());
    }

    /**
     * Compiles generated files together with hand-written ones.
     *
     * @param byHand sources by qualified class name
     */
    static CompiledSources of(List<GeneratedFile> files, Map<String, String> byHand) {
        List<JavaFileObject> units = new ArrayList<>();
        files.forEach(f -> units.add(new Source(f.path(), f.content())));
        byHand.forEach((name, text) -> units.add(new Source(name.replace('.', '/') + ".java", text)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
        Output output = new Output(standard);
        List<String> options = new ArrayList<>(STRICT);
        options.add("-classpath");
        options.add(classPath());
        boolean compiled = compiler.getTask(null, output, diagnostics, options, null, units)
                .call();
        if (!compiled) {
            throw new AssertionError(report(diagnostics.getDiagnostics()));
        }
        return new CompiledSources(output.bytes());
    }

    /** The size of the largest class file, in bytes. */
    int largestClass() {
        return classes.values().stream().mapToInt(c -> c.length).max().orElse(0);
    }

    /** A compiled class. */
    Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("not generated: " + name, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Where the kernel and what it needs were loaded from; the class path of a forked test run is not a plain list. */
    private static String classPath() {
        TreeSet<String> entries = new TreeSet<>();
        for (Class<?> each : List.of(
                dev.statute.kernel.MachineFault.class,
                org.apiguardian.api.API.class,
                org.jspecify.annotations.Nullable.class,
                org.pcollections.PSet.class,
                org.junit.jupiter.api.Test.class,
                org.opentest4j.AssertionFailedError.class)) {
            entries.add(each.getProtectionDomain().getCodeSource().getLocation().getPath());
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static String report(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        StringBuilder out = new StringBuilder();
        diagnostics.stream().limit(20).forEach(d -> out.append(d).append('\n'));
        return out.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> streams = new LinkedHashMap<>();

        Output(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    streams.put(className, stream);
                    return stream;
                }
            };
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            streams.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return bytes;
        }
    }
}
