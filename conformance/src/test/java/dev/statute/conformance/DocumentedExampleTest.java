package dev.statute.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a tester copies from the documents is what the example compiles and runs. */
final class DocumentedExampleTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE = ROOT.resolve("examples/ticket-desk/src/test/java/com/example/desk");
    private static final Pattern SHOWN = Pattern.compile("(?s)```java\n(final class TicketDeskTest .*?\n}\n)```");

    @Test
    void theGuideShowsTheExampleAsItIs() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/conformance.md"));
        for (String file : List.of("DeskSubject.java", "TicketDeskTest.java")) {
            String source = Files.readString(EXAMPLE.resolve(file));
            assertThat(guide).contains("```java\n" + source.substring(source.indexOf("final class")) + "```\n");
        }
    }

    @Test
    void theReadmeShowsWhatATesterWrites() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String source = squeezed(Files.readString(EXAMPLE.resolve("TicketDeskTest.java")))
                .replace("@Override ", "")
                .replace("DriverManager.getConnection(\"jdbc:sqlite::memory:\")", "connection");
        List<String> shown =
                SHOWN.matcher(readme).results().map(result -> result.group(1)).toList();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).lines()).hasSize(5);
        assertThat(shown.get(0).lines().limit(4)).allMatch(line -> source.contains(squeezed(line)));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
