package dev.statute.session.store;

import dev.statute.kernel.RefusedDocumentException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.pcollections.PStack;

/** Compiles small programs of others against this library, and runs them. */
final class Programs {
    /** Where this library and what its types name are. The class path of the tests may be known to their launcher alone. */
    private static final String CLASS_PATH = Stream.of(
                    StoreWriter.class, RefusedDocumentException.class, PStack.class, API.class, NullMarked.class)
            .map(type -> pathOf(type).toString())
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));

    private final Path folder;

    /**
     * @param folder where classes are written
     */
    Programs(Path folder) {
        this.folder = folder;
    }

    /**
     * What the compiler says of a program.
     *
     * @param line where, from 1
     * @param code the kind of error, which does not depend on the language of the messages
     * @param message in English
     */
    record CompilerError(long line, String code, String message) {}

    /** The errors of a program; none if it compiles. */
    List<CompilerError> compile(String className, String source) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            List.of("-proc:none", "-d", folder.toString(), "-classpath", CLASS_PATH),
                            null,
                            List.of(new Source(className, source)))
                    .call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> new CompilerError(each.getLineNumber(), each.getCode(), each.getMessage(Locale.ROOT)))
                .toList();
    }

    /**
     * Runs the method {@code run} of a program that was compiled here, in a class loader of its own.
     *
     * @throws Throwable what the program throws
     */
    void run(String className) throws Throwable {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url()}, Programs.class.getClassLoader())) {
            Runnable program = (Runnable)
                    loader.loadClass(className).getDeclaredConstructor().newInstance();
            program.run();
        }
    }

    private static Path pathOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("Classes come from places that have URIs.", impossible);
        }
    }

    private URL url() throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
