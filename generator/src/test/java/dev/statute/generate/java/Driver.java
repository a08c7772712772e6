package dev.statute.generate.java;

import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Hand-written sources that use generated ones, each public static method as a test. They lie under {@code drivers/}. */
final class Driver {
    private Driver() {}

    static Stream<DynamicTest> tests(Catalog catalog, String name) {
        CompiledSources compiled =
                CompiledSources.of(Generated.sources(catalog), Map.of("driver." + name, source(name)));
        return Arrays.stream(compiled.load("driver." + name).getDeclaredMethods())
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
