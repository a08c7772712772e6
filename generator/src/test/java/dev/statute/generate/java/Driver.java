package dev.statute.generate.java;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Hand-written sources under {@code drivers/} that are compiled together with generated ones. Each of their public static
 * methods is a test.
 */
final class Driver {
    private Driver() {}

    static Stream<DynamicTest> tests(Catalog catalog, String name) {
        List<GeneratedFile> files =
                new ArrayList<>(JavaGenerator.generate(catalog, new JavaGenerator.Options("1.2.3")));
        files.add(new GeneratedFile("driver/" + name + ".java", source(name)));
        GeneratedCode code =
                GeneratedCode.compile(files, Assertions.class, Executable.class, AssertionFailedError.class);
        return Arrays.stream(code.load("driver." + name).getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .map(m -> DynamicTest.dynamicTest(m.getName(), () -> run(m)));
    }

    private static void run(Method method) throws Throwable {
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String source(String name) {
        try (InputStream in = Driver.class.getResourceAsStream("/drivers/" + name + ".java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
