package dev.statute.generate.testing;

import dev.statute.generate.GeneratedFile;
import dev.statute.kernel.MachineFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.pcollections.PCollection;

/** Generated sources, compiled in memory the way users compile them, with all warnings as errors, and loaded. */
public final class GeneratedCode {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Shared, so that libraries are opened once. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, byte[]> classes;
    private final ClassLoader loader;

    private GeneratedCode(Map<String, byte[]> classes) {
        this.classes = Map.copyOf(classes);
        this.loader = new ClassLoader(GeneratedCode.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /**
     * Compiles sources.
     *
     * @param libraries a class of each library that the sources need beside the kernel
     * @throws AssertionError if there is any error or warning
     */
    public static GeneratedCode compile(List<GeneratedFile> files, Class<?>... libraries) {
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "-Xmaxwarns",
                "50",
                "-cp",
                classPath(libraries));
        return new GeneratedCode(compiled(files, Map.of(), options));
    }

    /**
     * This code with some files compiled anew, without a look at what is merely unusual.
     *
     * @param files take the place of files of the same names, or stand beside them
     * @throws AssertionError if there is any error
     */
    public GeneratedCode with(List<GeneratedFile> files, Class<?>... libraries) {
        List<String> options = List.of("-Xlint:none", "-proc:none", "-g:none", "-cp", classPath(libraries));
        Map<String, byte[]> all = new HashMap<>(classes);
        all.putAll(compiled(files, classes, options));
        return new GeneratedCode(all);
    }

    private static Map<String, byte[]> compiled(
            List<GeneratedFile> files, Map<String, byte[]> known, List<String> options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Memory memory = new Memory(FILES, known);
        List<Source> sources = files.stream().map(Source::new).toList();
        boolean compiled = COMPILER.getTask(null, memory, diagnostics, options, null, sources)
                .call();
        if (!compiled || !diagnostics.getDiagnostics().isEmpty()) {
            throw new AssertionError(diagnostics.getDiagnostics().stream()
                    .limit(20)
                    .map(d -> describe(d))
                    .collect(Collectors.joining("\n", "generated code does not compile:\n", "")));
        }
        Map<String, byte[]> classes = new HashMap<>();
        memory.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** A class by its binary name. */
    public Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The binary names of all classes. */
    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }

    /** Only what users have: the kernel, what it needs itself, and what was named. */
    private static String classPath(Class<?>... libraries) {
        return Stream.concat(
                        Stream.of(MachineFault.class, PCollection.class, API.class, NullMarked.class),
                        Stream.of(libraries))
                .map(c -> new File(URI.create(c.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String line = "";
        if (diagnostic.getSource() instanceof Source source) {
            line = source.content
                    .lines()
                    .skip(Math.max(0, diagnostic.getLineNumber() - 1))
                    .findFirst()
                    .orElse("");
        }
        return diagnostic + "\n    " + line.strip();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    /** Takes what is compiled, and gives what was compiled before. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> known;
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Memory(JavaFileManager standard, Map<String, byte[]> known) {
            super(standard);
            this.known = known;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            Iterable<JavaFileObject> listed = super.list(location, packageName, kinds, recurse);
            if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
                return listed;
            }
            List<JavaFileObject> all = new ArrayList<>();
            listed.forEach(all::add);
            known.forEach((name, bytes) -> {
                if (name.lastIndexOf('.') == packageName.length() && name.startsWith(packageName)) {
                    all.add(new Known(name, bytes));
                }
            });
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Known known ? known.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return outputs.computeIfAbsent(className, n -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Known extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        Known(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
