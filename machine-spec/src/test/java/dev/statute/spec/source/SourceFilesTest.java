package dev.statute.spec.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @Test
    void namesFilesRelativeToTheRootWithSlashes() throws IOException {
        Path file = Files.createDirectories(root.resolve("a").resolve("b")).resolve("c.types.yaml");
        Files.writeString(file, "spec: types/1\n");

        SourceText text = read(file).orElseThrow();

        assertThat(text.name()).isEqualTo("a/b/c.types.yaml");
        assertThat(text.content()).isEqualTo("spec: types/1\n");
    }

    @Test
    void namesFilesElsewhereByTheirWholePath() {
        SourceFiles files = new SourceFiles(root.resolve("a"));

        assertThat(files.name(root.resolve("b.yaml"))).endsWith("/b.yaml").startsWith("/");
    }

    @Test
    void dropsAByteOrderMark() throws IOException {
        assertThat(readBytes("\uFEFFa: é".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .content())
                .isEqualTo("a: é");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void refusesUtf16WithAndWithoutAMark() throws IOException {
        for (String encoding : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
            assertThat(readBytes("a: b".getBytes(Charset.forName(encoding)))).isEmpty();
        }
        assertThat(problems.list()).extracting(Problem::kind).containsOnly(YamlProblem.UTF_16);
    }

    @Test
    void refusesLatin1AtTheFirstForeignByte() throws IOException {
        assertThat(readBytes("a: b\nc: \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();

        Problem problem = only();
        assertThat(problem.kind()).isEqualTo(YamlProblem.NOT_UTF8);
        assertThat(problem.arguments()).containsEntry("byte", "0xE9").containsEntry("offset", "8");
        assertThat(problem.at().line()).isEqualTo(2);
        assertThat(problem.at().column()).isEqualTo(4);
    }

    @Test
    void refusesACharacterThatIsCutAtTheEnd() throws IOException {
        byte[] cut = {'a', ':', ' ', (byte) 0xC3};

        assertThat(readBytes(cut)).isEmpty();
        assertThat(only().kind()).isEqualTo(YamlProblem.NOT_UTF8);
    }

    @Test
    void readsOneMebibyteAndRefusesAByteMore() throws IOException {
        assertThat(readBytes(new byte[SourceFiles.BYTES_MAX])).isPresent();
        assertThat(readBytes(new byte[SourceFiles.BYTES_MAX + 1])).isEmpty();

        assertThat(only().kind()).isEqualTo(YamlProblem.TOO_LARGE);
    }

    @Test
    void reportsWhatIsNoFile() throws IOException {
        assertThat(read(root.resolve("missing.yaml"))).isEmpty();
        assertThat(read(Files.createDirectory(root.resolve("folder.yaml")))).isEmpty();

        assertThat(problems.list())
                .extracting(Problem::kind)
                .containsExactly(YamlProblem.MISSING_FILE, YamlProblem.NOT_A_FILE);
        assertThat(problems.list().get(0).at().source().name()).isEqualTo("missing.yaml");
    }

    private Optional<SourceText> readBytes(byte[] bytes) throws IOException {
        return read(Files.write(root.resolve("a.yaml"), bytes));
    }

    private Optional<SourceText> read(Path file) {
        return new SourceFiles(root).read(file, problems);
    }

    private Problem only() {
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0);
    }
}
