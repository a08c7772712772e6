package dev.statute.spec.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of sample expressions: a line each, columns between semicolons, which no expression has. */
final class Samples {
    private Samples() {}

    /** Expression, type, value. */
    static List<Arguments> accepted() {
        return rows("accepted.txt", 3);
    }

    /** Marked expression, code, sentence, text after the fix. */
    static List<Arguments> refused() {
        return rows("refused.txt", 4);
    }

    private static List<Arguments> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> arguments(line.split(" ; ", -1), columns))
                .toList();
    }

    private static Arguments arguments(String[] cells, int columns) {
        Object[] row = Arrays.copyOf(cells, columns, Object[].class);
        for (int i = 0; i < columns; i++) {
            row[i] = row[i] == null ? "" : row[i].toString().strip();
        }
        return Arguments.of(row);
    }

    private static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/expressions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
