package dev.statute.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark measured, as a Markdown table. Each row is printed as soon as it is known. */
final class ResultTable {
    private final List<String> rows = new ArrayList<>();

    /** Adds a row; the format is that of {@link String#format}. */
    void row(String what, String format, Object value) {
        String text = String.format(Locale.ROOT, format, value);
        rows.add("| " + what + " | " + text + " |");
        System.out.println(what + ": " + text);
    }

    /** Prints the table and writes it to a file. */
    void write(Path file) throws IOException {
        String table = "| what | measured |\n| --- | --: |\n" + String.join("\n", rows) + "\n";
        System.out.println("\n" + table);
        Files.writeString(file, table);
    }
}
