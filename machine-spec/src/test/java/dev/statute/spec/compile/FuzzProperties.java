package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.JsonRenderer;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.TextRenderer;
import dev.statute.spec.source.SourceFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever a file holds, compiling answers with a compilation whose diagnostics stand inside of files. The number of tries
 * is jqwik's default; the profile {@code fuzz} raises it and runs in a small heap.
 */
class FuzzProperties {
    /** Bytes allocated per character of input, and for the first character: a bound on work that no clock disturbs. */
    private static final long BYTES_PER_CHARACTER = 40_000;

    private static final long BYTES_AT_LEAST = 400_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Property(shrinking = ShrinkingMode.OFF)
    void damagedCatalogIsAnsweredWithDiagnosticsInsideOfFiles(@ForAll("fixture") Path fixture, @ForAll long seed)
            throws IOException {
        List<SourceText> files = new ArrayList<>();
        for (Path file : MutatedSpecs.fixtures()) {
            String text = Files.readString(file);
            files.add(new SourceText(
                    file.getFileName().toString(), file.equals(fixture) ? MutatedSpecs.damage(text, seed) : text));
        }
        compileWithinBounds(files);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void damagedFileAloneIsAnsweredWithDiagnosticsInsideOfIt(@ForAll("fixture") Path fixture, @ForAll long seed)
            throws IOException {
        compileWithinBounds(List.of(new SourceText(
                fixture.getFileName().toString(), MutatedSpecs.damage(Files.readString(fixture), seed))));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void damagedBytesAreRefusedOrRead(@ForAll("fixture") Path fixture, @ForAll long seed) throws IOException {
        // One byte more, so that there is one to damage even if the text is gone.
        byte[] bytes = (MutatedSpecs.damage(Files.readString(fixture), seed) + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[(int) Math.floorMod(seed, bytes.length)] ^= (byte) (seed >> 32);
        Problems problems = new Problems();
        SourceFiles.decode(fixture.getFileName().toString(), bytes, problems)
                .ifPresentOrElse(
                        text -> compileWithinBounds(List.of(text)),
                        () -> assertInside(Diagnostics.of(problems.list())));
    }

    @Provide
    Arbitrary<Path> fixture() {
        return Arbitraries.of(MutatedSpecs.fixtures());
    }

    private static void compileWithinBounds(List<SourceText> files) {
        long size = files.stream().mapToLong(file -> file.content().length()).sum();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Compilation compilation = SpecCompiler.compile(new SpecFiles(files, List.of()));
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(BYTES_AT_LEAST + BYTES_PER_CHARACTER * size);
        assertThat(compilation.catalog().isPresent()).isNotEqualTo(Diagnostics.hasErrors(compilation.diagnostics()));
        assertInside(compilation.diagnostics());
    }

    private static void assertInside(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            assertThat(diagnostic.at().line())
                    .isBetween(1, diagnostic.at().source().lineCount());
            assertThat(diagnostic.message()).isNotBlank();
        }
        assertThat(TextRenderer.plain().render(diagnostics)).isNotNull();
        assertThat(JsonRenderer.render(diagnostics)).startsWith("[");
    }
}
