package dev.statute.generate.testing;

import dev.statute.generate.GeneratedFile;
import dev.statute.kernel.MachineFault;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.pcollections.PCollection;

/** Generated sources, compiled in memory the way users compile them, with all warnings as errors, and loaded. */
public final class GeneratedCode {
    private static final List<String> STRICT = List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-Xdoclint:all,-missing",
            "-Werror",
            "-proc:none",
            "-Xmaxwarns",
            "50");

    private static final List<String> QUIET = List.of("-Xlint:none", "-proc:none", "-g:none");

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
        return compile(files, STRICT, libraries);
    }

    /**
     * Compiles sources in less time, without a look at what is merely unusual.
     *
     * @throws AssertionError if there is any error
     */
    public static GeneratedCode compileQuietly(List<GeneratedFile> files, Class<?>... libraries) {
        return compile(files, QUIET, libraries);
    }

    private static GeneratedCode compile(List<GeneratedFile> files, List<String> how, Class<?>... libraries) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
        Memory memory = new Memory(standard);
        List<String> options = new ArrayList<>(how);
        options.addAll(List.of("-cp", classPath(libraries)));
        List<Source> sources = files.stream().map(Source::new).toList();
        boolean compiled = compiler.getTask(null, memory, diagnostics, options, null, sources)
                .call();
        if (!compiled || !diagnostics.getDiagnostics().isEmpty()) {
            throw new AssertionError(diagnostics.getDiagnostics().stream()
                    .limit(20)
                    .map(d -> describe(d))
                    .collect(Collectors.joining("\n", "generated code does not compile:\n", "")));
        }
        Map<String, byte[]> classes = new HashMap<>();
        memory.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new GeneratedCode(classes);
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

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Memory(JavaFileManager standard) {
            super(standard);
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
}
