package dev.statute.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Formatting keeps what a file says and all its comments, and formatting twice is formatting once. */
class FormatterProperties {
    private static final Path SPECS = Path.of("src/test/resources/specs");
    private static final List<String> NAMES = List.of(
            "input-admission.policy.yaml",
            "input-lifecycle.machine.yaml",
            "run-slot.machine.yaml",
            "runtime.types.yaml",
            "stage-and-run.composition.yaml");

    /** A change of layout at a line, chosen so that most of them leave a spec that can be read. */
    private record Change(int line, String kind) {}

    @Property(tries = 150)
    void layoutIsAllThatChanges(@ForAll("fixtures") String name, @ForAll("changes") List<Change> changes) {
        String content = apply(read(name), changes);
        Optional<String> before = Contents.of(name, content);
        Assume.that(before.isPresent());

        String formatted = layout(name, content);

        assertThat(Contents.of(name, formatted)).isEqualTo(before);
        assertThat(comments(formatted)).containsExactlyInAnyOrderElementsOf(comments(content));
        assertThat(layout(name, formatted)).isEqualTo(formatted);
        assertThat(formatted.lines().filter(l -> !l.equals(l.stripTrailing())).toList())
                .isEmpty();
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> kinds = Arbitraries.of(
                "trailing comment",
                "comment",
                "deep comment",
                "shallow comment",
                "blank",
                "two blanks",
                "spaces",
                "open bracket",
                "quote",
                "swap");
        return Combinators.combine(Arbitraries.integers().between(0, 250), kinds)
                .as(Change::new)
                .list()
                .ofMaxSize(6);
    }

    private static String apply(String content, List<Change> changes) {
        List<String> lines = new ArrayList<>(content.lines().toList());
        for (int i = 0; i < changes.size(); i++) {
            change(lines, changes.get(i), "# note " + i);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void change(List<String> lines, Change change, String note) {
        int at = change.line() % lines.size();
        String line = lines.get(at);
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        switch (change.kind()) {
            case "trailing comment" -> lines.set(at, line + " " + note);
            case "comment" -> lines.add(at, indentation + note);
            case "deep comment" -> lines.add(at, indentation + "    " + note);
            case "shallow comment" -> lines.add(at, note);
            case "blank" -> lines.add(at, "");
            case "two blanks" -> lines.addAll(at, List.of("", "  "));
            case "spaces" -> lines.set(at, line.contains(": ") ? line.replace(": ", ":   ") + "  " : line);
            case "open bracket" -> lines.set(at, line.replaceFirst("\\{ ", "{ " + note + "\n" + indentation + "    "));
            case "quote" -> lines.set(at, line.replaceFirst(": ([A-Za-z_. ]+)$", ": '$1'"));
            case "swap" -> lines.set(at, lines.set((at + 1) % lines.size(), line));
            default -> throw new IllegalArgumentException(change.kind());
        }
    }

    private static String layout(String name, String content) {
        SourceText source = new SourceText(name, content);
        Mapping root = (Mapping) YamlReader.read(source, new Problems()).orElseThrow();
        return Formatter.layout(source, root);
    }

    private static List<String> comments(String content) {
        SourceText source = new SourceText("", content);
        return CommentFinder.find(
                        source, YamlReader.read(source, new Problems()).orElseThrow())
                .stream()
                .map(CommentFinder.Comment::text)
                .toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(SPECS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
