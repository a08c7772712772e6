package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void inputLifecycle(int threads) {
        Machine machine = machine("runtime.types.yaml", "input-lifecycle.machine.yaml");

        SearchResult result = SearchAssert.agrees(machine, threads);

        assertThat(result.counts()).isEqualTo(new Counts(147, 199, 10));
        assertThat(result.faults()).isEmpty();
        assertThat(result.deadlock()).isEmpty();
        assertThat(machine.transitions())
                .allSatisfy(t -> assertThat(t.inputs()).anyMatch(input -> result.fired(t, input) > 0));
        assertThat(machine.rejections())
                .allSatisfy(reason -> assertThat(result.given(reason)).isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void runSlot(int threads) {
        SearchResult result = SearchAssert.agrees(machine("runtime.types.yaml", "run-slot.machine.yaml"), threads);

        assertThat(result.counts().distinct()).isEqualTo(9);
    }

    private static Machine machine(String... names) {
        List<SourceText> sources = Stream.of(names).map(FixtureSearchTest::read).toList();
        return SpecCompiler.compile(new SpecFiles(sources, List.of()))
                .orThrow()
                .machines()
                .get(0);
    }

    private static SourceText read(String name) {
        try (InputStream in =
                Objects.requireNonNull(FixtureSearchTest.class.getResourceAsStream("/specs/" + name), name)) {
            return new SourceText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
